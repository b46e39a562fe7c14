using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>
/// Selects the three sentences that represent the text best; early ones are preferred. Neither the headline nor captions and
/// links are among them, nor sentences that refer to one that is not.
/// </summary>
internal sealed class Summarizer(TaggedDocument work)
{
    private const int Chosen = 3;
    private const int FewestWords = 6;
    private const int MostWords = 60;

    private readonly List<TokenRange> _sentences = work.Document.Sentences;
    private readonly int _first = Heading.Count(work.Document);

    /// <summary>The numbers of the sentences in reading order; none only if the text has none.</summary>
    public int[] Choose()
    {
        if (_sentences.Count == 0)
            return [];
        using var scores = new SummaryScores(work, _first);
        if (Choose(scores, s => !Furniture.Is(work.Document, s)) is { Length: > 0 } proper)
            return proper;
        var other = Choose(scores, s => !Furniture.IsAdded(work.Document, s));
        return other.Length > 0 ? other : [_first];
    }

    private int[] Choose(SummaryScores scores, Func<int, bool> isSentence)
    {
        var eligible = Enumerable
            .Range(_first, _sentences.Count - _first)
            .Where(s =>
                _sentences[s].Count is >= FewestWords and <= MostWords
                && isSentence(s)
                && !IsQuestion(s)
                && !scores.IsHeadlineAgain(s)
            )
            .Select(s => (Sentence: s, Score: scores.Of(s), Before: BackReference.Of(work, s, _first)))
            .OrderByDescending(sentence => sentence.Score)
            .ThenBy(sentence => sentence.Sentence)
            .ToList();
        var chosen = new List<int>(Chosen);
        while (chosen.Count < Chosen && Next(eligible, chosen, scores) is var next and >= 0)
        {
            chosen.Add(eligible[next].Sentence);
            eligible.RemoveAt(next);
        }
        chosen.Sort();
        return [.. chosen];
    }

    /// <summary>Whether a sentence asks something: what answers it says more.</summary>
    private bool IsQuestion(int sentence) => SentenceEnd.Of(work.Document, _sentences[sentence]) is '?' or '？';

    /// <summary>The best sentence that is clear with those that are already chosen, and says something else.</summary>
    private static int Next(List<(int Sentence, double Score, int Before)> eligible, List<int> chosen, SummaryScores scores) =>
        eligible.FindIndex(sentence =>
            (sentence.Before == BackReference.None || chosen.Contains(sentence.Before))
            && !chosen.Exists(other => scores.IsSame(sentence.Sentence, other))
        );
}
