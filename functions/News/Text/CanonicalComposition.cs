using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsMonitor.News.Text;

/// <summary>
/// Unicode normalization form C. The product runs with invariant globalization, under which the framework's <c>Normalize</c>
/// leaves non-ASCII text as it is, so that one name in two spellings would be two names. Composed input is not decomposed first.
/// </summary>
internal static class CanonicalComposition
{
    private const int HangulStart = 0xAC00,
        LeadStart = 0x1100,
        VowelStart = 0x1161,
        TailStart = 0x11A7,
        Leads = 19,
        Vowels = 21,
        Tails = 28;

    private const char FirstWithMarks = '\u00C0';
    private const char FirstMark = '\u0300';

    /// <summary>Longer runs, which occur in no script, are sorted in parts.</summary>
    private const int LongestRun = 16;

    private static readonly FrozenDictionary<(char Base, char Mark), char> Pairs = (
        from row in CompositionTable.Rows
        from pair in row.Pairs.Chunk(2)
        select KeyValuePair.Create((pair[0], row.Mark), pair[1])
    ).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Bases = (
        from pair in Pairs
        where pair.Key.Base != pair.Value
        select KeyValuePair.Create(pair.Value, pair.Key.Base)
    )
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, byte> Classes = CompositionTable.Rows.ToFrozenDictionary(
        r => r.Mark,
        r => r.Class
    );

    private static readonly SearchValues<char> Marks = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(IsMark),
    ]);

    /// <summary>The text with each base and its marks as one character, if Unicode has one.</summary>
    public static string Compose(string text)
    {
        // Most texts have no character that could be one, which is seen several times as fast.
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, char.MaxValue))
            return text;
        var mark = text.AsSpan().IndexOfAny(Marks);
        if (mark < 0)
            return text;
        var composed = new StringBuilder(text, 0, mark, text.Length);
        for (var at = mark; at < text.Length; )
            at = IsMark(text[at]) && composed.Length > 0 ? AddMarks(composed, text, at) : Add(composed, text, at);
        return composed.ToString();
    }

    /// <summary>The character without its marks: "a" for "á" and for "ấ".</summary>
    public static char WithoutMarks(char c)
    {
        if (c < FirstWithMarks)
            return c;
        while (Bases.TryGetValue(c, out var bare))
            c = bare;
        return c;
    }

    private static bool IsMark(char c) =>
        c >= FirstMark && (Classes.ContainsKey(c) || c is >= (char)VowelStart and < (char)(TailStart + Tails));

    private static int Add(StringBuilder to, string text, int at)
    {
        to.Append(text[at]);
        return at + 1;
    }

    /// <summary>Adds a run of marks to the preceding character, in canonical order: marks below the letter first.</summary>
    private static int AddMarks(StringBuilder to, string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestRun && IsMark(text[end]))
            end++;
        var (starter, left) = (to[^1], new StringBuilder());
        foreach (var mark in text[start..end].OrderBy(c => Classes.GetValueOrDefault(c)))
        {
            var blocked = left.Length > 0 && Classes.GetValueOrDefault(left[^1]) >= Classes.GetValueOrDefault(mark);
            if (!blocked && Pair(starter, mark) is { } whole)
                starter = whole;
            else
                left.Append(mark);
        }
        to[^1] = starter;
        to.Append(left);
        return end;
    }

    private static char? Pair(char starter, char mark)
    {
        if (starter - LeadStart is >= 0 and < Leads && mark - VowelStart is >= 0 and < Vowels)
            return (char)(HangulStart + ((starter - LeadStart) * Vowels + mark - VowelStart) * Tails);
        var syllable = starter - HangulStart;
        if (syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && mark - TailStart is > 0 and < Tails)
            return (char)(starter + mark - TailStart);
        return Pairs.TryGetValue((starter, mark), out var whole) ? whole : null;
    }
}
