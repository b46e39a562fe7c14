using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>How well a sentence represents its text: by the words that it shares with the text, and by its place.</summary>
internal sealed class SummaryScores : IDisposable
{
    private const double Name = 1.3;
    private const double Early = 1.5;

    /// <summary>
    /// How good a sentence is that is half of a quote, or that says that someone did not answer: there is mostly a better one.
    /// </summary>
    private const double Poor = 0.25;

    /// <summary>A sentence is the headline or another one again if so much of it is in that.</summary>
    private const double Same = 0.8;

    /// <summary>A sentence that has all of another one is that again if the other has so many of its words.</summary>
    private const double LittleLess = 0.6;

    private readonly TaggedDocument _work;
    private readonly int _first;
    private readonly Dictionary<uint, int> _counts = Spare<int>.Rent();
    private readonly Dictionary<uint, int> _headline = Spare<int>.Rent();

    /// <param name="work">The text.</param>
    /// <param name="first">The first sentence below the headline.</param>
    public SummaryScores(TaggedDocument work, int first)
    {
        (_work, _first) = (work, first);
        var bodyStart = first == 0 ? 0 : work.Document.Sentences[first].Start;
        for (var i = 0; i < work.Document.Count; i++)
        {
            if (!IsContent(i))
                continue;
            var stem = StemOf(i);
            _counts[stem] = _counts.GetValueOrDefault(stem) + 1;
            if (i < bodyStart)
                _headline[stem] = 1;
        }
    }

    public double Of(int sentence)
    {
        double sum = 0;
        var content = 0;
        var range = _work.Document.Sentences[sentence];
        for (var i = range.Start; i < range.End; i++)
            if (IsContent(i))
            {
                content++;
                sum += Math.Log(_counts[StemOf(i)]) * (_work.Tags[i] == Tags.Outside ? 1 : Name);
            }
        var telling = sum / Math.Sqrt(4 + content);
        if (IsHalfQuote(range) || PhraseLists.HasPart(_work.Document, range, _work.Document.Vocabulary.Sentences.Unanswered))
            telling *= Poor;
        return telling * (1 + (Early / (1 + ((sentence - _first) / 2.0))));
    }

    private bool IsHalfQuote(TokenRange sentence)
    {
        var (open, quoted) = (0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
            switch (_work.Document.Text[_work.Document[i].Start])
            {
                case '"':
                    quoted++;
                    break;
                case '“':
                    open++;
                    break;
                case '”':
                    open--;
                    break;
            }
        return open != 0 || quoted % 2 != 0;
    }

    /// <summary>Whether a sentence only repeats the headline.</summary>
    public bool IsHeadlineAgain(int sentence)
    {
        var (content, same) = (0, 0);
        var range = _work.Document.Sentences[sentence];
        for (var i = range.Start; i < range.End; i++)
            if (IsContent(i))
            {
                content++;
                same += _headline.ContainsKey(StemOf(i)) ? 1 : 0;
            }
        return same > 0 && same >= Same * content;
    }

    /// <summary>Whether a sentence says what another says, or that and little more.</summary>
    public bool IsSame(int sentence, int other)
    {
        HashSet<uint> before = [.. StemsOf(other)],
            now = [.. StemsOf(sentence)];
        return IsIn(now, before) || (before.Count >= LittleLess * now.Count && IsIn(before, now));
    }

    private static bool IsIn(HashSet<uint> stems, HashSet<uint> others)
    {
        var same = stems.Count(others.Contains);
        return same > 0 && same >= Same * stems.Count;
    }

    public void Dispose()
    {
        Spare<int>.Return(_counts);
        Spare<int>.Return(_headline);
    }

    private IEnumerable<uint> StemsOf(int sentence)
    {
        var range = _work.Document.Sentences[sentence];
        for (var i = range.Start; i < range.End; i++)
            if (IsContent(i))
                yield return StemOf(i);
    }

    private uint StemOf(int at) => _work.Document.Vocabulary.Plurals.StemOf(_work.Document.TextOf(_work.Document[at])).Hashed;

    private bool IsContent(int at) => _work.Document[at].Kind == TokenKind.Word && (_work.Infos[at].Flags & WordFlags.Stop) == 0;
}
