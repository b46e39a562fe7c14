using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>Selects the three sentences that represent the text best; early ones are preferred.</summary>
internal sealed class Summarizer(TaggedDocument work)
{
    private const int Chosen = 3;
    private const int FewestWords = 6;
    private const int MostWords = 60;

    private readonly Dictionary<uint, int> _counts = Spare<int>.Rent();

    public int[] Choose()
    {
        var sentences = work.Document.Sentences;
        CountWords();
        Span<(double Score, int Sentence)> best = stackalloc (double, int)[Chosen];
        var count = 0;
        for (var s = 0; s < sentences.Count; s++)
            if (sentences[s].Count is >= FewestWords and <= MostWords)
                Insert(best, ref count, (ScoreOf(sentences[s], s), s));
        Spare<int>.Return(_counts);
        if (count == 0)
            return sentences.Count == 0 ? [] : [0];
        var chosen = new int[count];
        for (var i = 0; i < count; i++)
            chosen[i] = best[i].Sentence;
        Array.Sort(chosen);
        return chosen;
    }

    /// <summary>Keeps the best sentences, the heaviest first; of equal ones, the earlier.</summary>
    private static void Insert(Span<(double Score, int Sentence)> best, ref int count, (double Score, int Sentence) candidate)
    {
        var at = count;
        while (at > 0 && best[at - 1].Score < candidate.Score)
            at--;
        if (at == best.Length)
            return;
        count = Math.Min(count + 1, best.Length);
        best[at..(count - 1)].CopyTo(best[(at + 1)..]);
        best[at] = candidate;
    }

    private void CountWords()
    {
        for (var i = 0; i < work.Document.Count; i++)
            if (IsContent(i))
            {
                var stem = StemOf(i);
                _counts[stem] = _counts.GetValueOrDefault(stem) + 1;
            }
    }

    private double ScoreOf(TokenRange sentence, int place)
    {
        double sum = 0;
        var content = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (IsContent(i))
            {
                content++;
                sum += Math.Log(_counts[StemOf(i)]) * (work.Tags[i] == Tags.Outside ? 1 : 1.3);
            }
        var telling = sum / Math.Sqrt(4 + content);
        return telling * (1 + (1.5 / (1 + (place / 2.0))));
    }

    private uint StemOf(int at) => work.Document.Vocabulary.Plurals.StemOf(work.Document.TextOf(work.Document[at])).Hashed;

    private bool IsContent(int at) => work.Document[at].Kind == TokenKind.Word && (work.Infos[at].Flags & WordFlags.Stop) == 0;
}
