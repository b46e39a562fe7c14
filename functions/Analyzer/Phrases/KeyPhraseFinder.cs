using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>
/// Finds what a text is about: names, nouns and short runs of nouns, weighted by how frequent, early, widespread and unusual they
/// are (after YAKE, Campos et al. 2020, and TopicRank's grouping of mentions, Bougouin et al. 2013).
/// </summary>
internal sealed class KeyPhraseFinder(TaggedDocument work)
{
    private const int Most = 20;
    private const int Considered = Most * 3;
    private const int LongestText = 80;

    /// <summary>The phrases, the most relevant first.</summary>
    public List<string> Find(EntityClusters clusters)
    {
        using var candidates = new PhraseCandidates(work);
        new NameForms(work, candidates).Read(clusters);
        var runs = new NounRuns(work, candidates);
        var sentences = work.Document.Sentences;
        for (var s = candidates.Headline; s < sentences.Count; s++)
            runs.Read(sentences[s]);
        for (var s = 0; s < candidates.Headline; s++)
            runs.Read(sentences[s]);
        return Choose(candidates);
    }

    private List<string> Choose(PhraseCandidates candidates)
    {
        Span<PhraseCandidate> best = stackalloc PhraseCandidate[Considered];
        best = best[..Rank(candidates, best)];
        var (chosen, count) = (new List<string>(Most), 0);
        for (var i = 0; i < best.Length && count < Most; i++)
        {
            var text = work.Document.Slice(best[i].First, best[i].End - 1);
            if (text.Length >= LongestText || IsCovered(candidates, best[i], best[..count]))
                continue;
            best[count++] = best[i];
            chosen.Add(text);
        }
        return chosen;
    }

    /// <summary>
    /// Whether a phrase says nothing new: a part that occurs no more often than the whole or never without it, a name inside
    /// another, or a longer phrase that occurs once around one that does, too.
    /// </summary>
    private static bool IsCovered(PhraseCandidates candidates, in PhraseCandidate phrase, ReadOnlySpan<PhraseCandidate> chosen)
    {
        foreach (ref readonly var other in chosen)
        {
            var names = phrase.IsName && other.IsName;
            if (candidates.Contains(other, phrase) && (names || phrase.Alone == 0 || phrase.Count <= other.Count))
                return true;
            var once = !phrase.IsName && phrase.Count == 1 && other.Count == 1;
            if ((names || once) && candidates.Contains(phrase, other))
                return true;
        }
        return false;
    }

    /// <summary>Writes the heaviest candidates in order, and returns how many there are.</summary>
    private int Rank(PhraseCandidates candidates, Span<PhraseCandidate> best)
    {
        Span<double> weights = stackalloc double[best.Length];
        var count = 0;
        foreach (var candidate in candidates.All)
        {
            if (candidate.IsVague)
                continue;
            var weight = PhraseWeight.Calculate(candidate, candidates.Headline, work.Document.Sentences.Count);
            var at = count;
            while (at > 0 && (weights[at - 1] < weight || (weights[at - 1] == weight && best[at - 1].First > candidate.First)))
                at--;
            if (at == best.Length)
                continue;
            count = Math.Min(count + 1, best.Length);
            best[at..(count - 1)].CopyTo(best[(at + 1)..]);
            weights[at..(count - 1)].CopyTo(weights[(at + 1)..]);
            (best[at], weights[at]) = (candidate, weight);
        }
        return count;
    }
}
