using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>
/// Finds what a text is about: names, nouns and short runs of nouns, weighted by how frequent, early, widespread and unusual they
/// are (after YAKE, Campos et al. 2020, and TopicRank's grouping of mentions, Bougouin et al. 2013).
/// </summary>
internal sealed class KeyPhraseFinder(TaggedDocument work)
{
    private const int Most = 20;
    private const int Considered = Most * 3;
    private const int LongestName = 5;
    private const int LongestText = 80;

    private readonly Dictionary<uint, PhraseCandidate> _candidates = Spare<PhraseCandidate>.Rent();

    /// <summary>The phrases, the most relevant first.</summary>
    public List<string> Find(EntityClusters clusters)
    {
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            if (IsNamed(clusters[cluster].Category))
                AddName(clusters, cluster);
        var sentences = work.Document.Sentences;
        var runs = new NounRuns(work);
        for (var s = 0; s < sentences.Count; s++)
            AddNouns(runs, sentences[s], s);
        var chosen = Choose();
        Spare<PhraseCandidate>.Return(_candidates);
        return chosen;
    }

    /// <summary>An entity counts as often as it is mentioned, under its longest name.</summary>
    private void AddName(EntityClusters clusters, int cluster)
    {
        var named = clusters.FullestOf(cluster);
        if (named.Count > LongestName)
            return;
        foreach (var span in clusters.SpansOf(cluster))
            Add(KeyOf(named.First, named.End), named.First, named.End, work.Document.SentenceOf(span.First), isName: true);
    }

    private static bool IsNamed(EntityCategory category) =>
        category
            is EntityCategory.Person
                or EntityCategory.Organization
                or EntityCategory.Location
                or EntityCategory.Event
                or EntityCategory.Product;

    private void AddNouns(NounRuns runs, TokenRange sentence, int number)
    {
        for (var i = sentence.Start; i < sentence.End; )
        {
            var end = runs.EndOf(i, sentence.End);
            for (var at = i; at < end; at++)
                if (runs.IsNoun(at) && !runs.IsModifier(at, end))
                    Add(KeyOf(at, at + 1), at, at + 1, number, isName: false);
            for (var start = i; start < end - 1; start++)
            for (var last = start + 1; last < end; last++)
                if (runs.IsNoun(last))
                    Add(KeyOf(start, last + 1), start, last + 1, number, isName: false);
            i = Math.Max(end, i + 1);
        }
    }

    private uint KeyOf(int first, int end)
    {
        var joined = 0u;
        for (var i = first; i < end; i++)
            joined = Hash.Join(joined, work.Document.Vocabulary.Plurals.StemOf(work.Document.TextOf(work.Document[i])).Hashed);
        return joined;
    }

    private void Add(uint key, int first, int end, int sentence, bool isName)
    {
        ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_candidates, key, out var known);
        if (!known)
            candidate = new PhraseCandidate(first, end, sentence, key, RarityOf(first, end));
        candidate.Count++;
        candidate.Sentences += candidate.LastSentence == sentence ? 0 : 1;
        candidate.LastSentence = sentence;
        candidate.Sentence = Math.Min(candidate.Sentence, sentence);
        candidate.IsName |= isName;
    }

    private int RarityOf(int first, int end)
    {
        var rarity = 0;
        for (var i = first; i < end; i++)
            rarity = Math.Max(rarity, 15 - work.Infos[i].Frequency);
        return rarity;
    }

    private List<string> Choose()
    {
        Span<PhraseCandidate> best = stackalloc PhraseCandidate[Considered];
        best = best[..Rank(best)];
        var chosen = new List<string>(Most);
        for (var i = 0; i < best.Length && chosen.Count < Most; i++)
        {
            var text = work.Document.Slice(best[i].First, best[i].End - 1);
            if (text.Length < LongestText && !IsCovered(best[i], best[..i]))
                chosen.Add(text);
        }
        return chosen;
    }

    /// <summary>
    /// Whether a phrase is redundant: a word that occurs almost only in a heavier phrase, or a phrase that occurs once and whose
    /// words are all covered.
    /// </summary>
    private bool IsCovered(in PhraseCandidate candidate, ReadOnlySpan<PhraseCandidate> weightier)
    {
        foreach (ref readonly var other in weightier)
            if (IsPartOf(candidate, other) || (candidate.IsName && other.IsName && IsPartOf(other, candidate)))
                return true;
        if (candidate.Words == 1 || candidate.IsName || candidate.Count > 1)
            return false;
        var known = 0;
        for (var i = candidate.First; i < candidate.End; i++)
            known += Holds(weightier, KeyOf(i, i + 1)) ? 1 : 0;
        return known == candidate.Words;
    }

    /// <summary>
    /// Whether one phrase covers another: a part that occurs no more often than the whole, or, for names, one inside the other.
    /// </summary>
    private bool IsPartOf(in PhraseCandidate part, in PhraseCandidate whole) =>
        whole.Words > part.Words && (part.Count <= whole.Count || (part.IsName && whole.IsName)) && Contains(whole, part);

    private static bool Holds(ReadOnlySpan<PhraseCandidate> candidates, uint key)
    {
        foreach (ref readonly var candidate in candidates)
            if (candidate.Key == key)
                return true;
        return false;
    }

    private bool Contains(in PhraseCandidate phrase, in PhraseCandidate part)
    {
        for (var i = phrase.First; i + part.Words <= phrase.End; i++)
            if (KeyOf(i, i + part.Words) == part.Key)
                return true;
        return false;
    }

    /// <summary>Writes the heaviest candidates in order, and returns how many there are.</summary>
    private int Rank(Span<PhraseCandidate> best)
    {
        Span<double> weights = stackalloc double[best.Length];
        var count = 0;
        foreach (var candidate in _candidates.Values)
        {
            var weight = PhraseWeight.Calculate(candidate);
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
