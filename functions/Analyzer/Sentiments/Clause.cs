using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// The part of a sentence that is about a name: up to the next name, a word like "while", or a semicolon, on either side.
/// </summary>
internal readonly struct Clause
{
    private Clause(int start, int end, bool nameBefore, bool nameAfter) =>
        (Start, End, NameBefore, NameAfter) = (start, end, nameBefore, nameAfter);

    public int Start { get; }

    public int End { get; }

    /// <summary>Whether another name ends the clause on the left, and on the right.</summary>
    public bool NameBefore { get; }

    public bool NameAfter { get; }

    public uint Sides => (NameBefore ? 1u : 0) + (NameAfter ? 2u : 0);

    public static Clause Around(SentenceView sentence, TokenRange name)
    {
        var (left, right) = (name.Start, name.End);
        while (left > 0 && !Ends(sentence, left - 1))
            left--;
        while (right < sentence.Length && !Ends(sentence, right))
            right++;
        var nameBefore = left > 0 && sentence.IsName(left - 1);
        var nameAfter = right < sentence.Length && sentence.IsName(right);
        return new Clause(left, right, nameBefore, nameAfter);
    }

    private static bool Ends(SentenceView sentence, int at) =>
        sentence.IsName(at) || sentence.IsContrast(at) || sentence.TextOf(at) is [';', ..];
}
