using System.Buffers;

namespace NewsMonitor.Reading.Encodings;

/// <summary>Distinguishes text from binary data that happens to decode: text contains hardly any control characters.</summary>
internal static class ControlShare
{
    private const int OneIn = 20;

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable
            .Range(0, 0xA0)
            .Select(i => (char)i)
            .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')),
    ]);

    /// <summary>Those of ASCII, which are found several times as fast.</summary>
    private static readonly SearchValues<char> Frequent = SearchValues.Create([
        .. Enumerable.Range(0, 0x80).Select(i => (char)i).Where(Controls.Contains),
    ]);

    public static bool IsText(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Frequent) && !text.ContainsAnyInRange('\u0080', '\u009F'))
            return true;
        var allowed = 2 + text.Length / OneIn;
        for (var rest = text; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
            if (--allowed < 0)
                return false;
        return true;
    }
}
