using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// The part of a sentence with a name, which may have several: up to a comma, a colon or the like, or a word such as "as" or
/// "while", on either side. A comma in a list of names ends nothing.
/// </summary>
internal readonly struct Part
{
    private Part(int start, int end) => (Start, End) = (start, end);

    public int Start { get; }

    public int End { get; }

    public static Part Around(SentenceView sentence, TokenRange name)
    {
        var (left, right) = (name.Start, name.End);
        while (left > 0 && !Ends(sentence, left - 1))
            left--;
        while (right < sentence.Length && !Ends(sentence, right))
            right++;
        return new Part(left, right);
    }

    private static bool Ends(SentenceView sentence, int at) =>
        sentence.TextOf(at) switch
        {
            [':' or ';' or '–' or '—' or '-'] => true,
            [','] => !IsInList(sentence, at),
            _ => sentence.IsClauseStart(at) || sentence.IsContrast(at),
        };

    private static bool IsInList(SentenceView sentence, int comma) =>
        comma > 0 && comma + 1 < sentence.Length && sentence.IsName(comma - 1) && sentence.IsName(comma + 1);
}
