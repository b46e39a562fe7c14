using System.Globalization;

namespace NewsMonitor.News.Text;

/// <summary>Shortens text. All lengths are UTF-16 code units.</summary>
public static class Excerpt
{
    private const char Ellipsis = '…';

    /// <summary>Much longer than any letter with its marks, and than any emoji.</summary>
    private const int LongestElement = 64;

    private static readonly char[] Ends = [' ', ',', ';', ':', '-', '–', '—'];

    /// <summary>The text on one line, cut at a word with an ellipsis if it is longer than <paramref name="length"/>.</summary>
    public static string Of(ReadOnlySpan<char> text, int length) =>
        Cut(
            IsOneLine(text)
                ? text.ToString()
                : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            length
        );

    /// <summary>
    /// A line, cut at a word with an ellipsis if it is longer than <paramref name="length"/>, which is at least 2.
    /// </summary>
    public static string Cut(string line, int length) =>
        line.Length <= length ? line : line[..EndWithin(line, length - 1)].TrimEnd(Ends) + Ellipsis;

    /// <summary>
    /// Where to cut a text that is longer than <paramref name="max"/>: at the last white space in the second half of what fits;
    /// otherwise at a place that does not split a letter from its marks or a surrogate pair.
    /// </summary>
    public static int EndWithin(ReadOnlySpan<char> text, int max)
    {
        var space = text[..(max + 1)].LastIndexOfAny(' ', '\n');
        return space >= (max + 1) / 2 && space > 0 ? space : WholeElements(text, max);
    }

    // Words with single spaces between them.
    private static bool IsOneLine(ReadOnlySpan<char> text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || last == ' '))
                return false;
            last = c;
        }

        return text.Length == 0 || last != ' ';
    }

    private static int WholeElements(ReadOnlySpan<char> text, int max)
    {
        var start = Math.Max(0, max - LongestElement);
        var whole = start;
        for (var next = start; next <= max; next += StringInfo.GetNextTextElementLength(text[next..]))
            whole = next;
        if (whole > start)
            return whole;
        return char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
    }
}
