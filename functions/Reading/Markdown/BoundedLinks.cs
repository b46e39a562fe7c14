using System.Text;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Markdown;

/// <summary>
/// Keeps the parser's work in proportion to the text. It looks for the end of a link's address up to the end of the paragraph.
/// For each definition of a link, it moves all blocks, and looks at all lines of the paragraph that the definition is in. So its
/// time grows with the square of how many links are open, or defined.
/// </summary>
internal static class BoundedLinks
{
    private const string Address = "](";
    private const string Definition = "]:";
    private const char NewLine = '\n';

    /// <summary>A backslash makes what follows it text.</summary>
    private const char AsText = '\\';

    /// <summary>Of parentheses in an address, as in cmark.</summary>
    private const int MostNested = 32;

    /// <summary>In UTF-16 code units, with a title.</summary>
    private const int LongestAddress = 4_000;

    /// <summary>In UTF-16 code units, of what a definition defines, as in CommonMark.</summary>
    private const int LongestLabel = 999;

    /// <summary>An article may have some by mistake; that many cost little.</summary>
    private const int MostOpen = 20;

    private const int MostDefined = 1_000;

    /// <summary>In one paragraph; each further definition is a paragraph of its own.</summary>
    private const int MostTogether = 20;

    /// <summary>
    /// The text without the markup of links that do not end, if there are many, and of definitions after the first 1,000. There
    /// is an empty line above each definition after the first 20.
    /// </summary>
    public static string Of(string markdown)
    {
        var open = Places(markdown, Address).Where(at => !Ends(markdown.AsSpan(at + Address.Length))).ToList();
        var defined = Places(markdown, Definition).ToList();
        var alone = defined.Take(MostDefined).Skip(MostTogether).Select(at => Alone(markdown, at)).OfType<(int, char)>();
        var plain = (open.Count > MostOpen ? open : []).Concat(defined.Skip(MostDefined)).Select(at => (at + 1, AsText));
        return With(markdown, [.. alone.Concat(plain).Order()]);
    }

    private static IEnumerable<int> Places(string text, string mark)
    {
        for (var at = Next(0); at >= 0; at = Next(at + mark.Length))
            yield return at;

        int Next(int from) => text.IndexOf(mark, from, StringComparison.Ordinal);
    }

    // Each start of a link on the way is one more parenthesis, so no character is looked at more often than they may be nested.
    private static bool Ends(ReadOnlySpan<char> address)
    {
        var depth = 1;
        for (var i = 0; i < address.Length && i < LongestAddress; i++)
        {
            switch (address[i])
            {
                case '\\':
                    i++;
                    break;
                case '(' when ++depth > MostNested:
                    return false;
                case ')' when --depth == 0:
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What makes a definition a paragraph of its own, or text if its label is too long; null if it is text anyway.
    /// </summary>
    private static (int At, char Mark)? Alone(string text, int bracket)
    {
        var start = Math.Max(0, bracket - LongestLabel);
        if (LabelOf(text.AsSpan(start, bracket - start)) is not (>= 0 and var label))
            return (bracket + 1, AsText);
        var before = text.AsSpan(0, start + label);
        var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        return line.ContainsAnyLetterOrDigit() ? null : (before.Length - line.Length, NewLine);
    }

    /// <summary>Where the last label starts that is not closed; negative if there is none.</summary>
    private static int LabelOf(ReadOnlySpan<char> text)
    {
        var label = text.LastIndexOf('[');
        while (label > 0 && (label - 1 - text[..label].LastIndexOfAnyExcept('\\')) % 2 == 1)
            label = text[..label].LastIndexOf('[');
        return label;
    }

    private static string With(string markdown, List<(int At, char Mark)> marks)
    {
        if (marks.Count == 0)
            return markdown;
        var text = new StringBuilder(markdown.Length + marks.Count);
        var from = 0;
        foreach (var (at, mark) in marks)
        {
            text.Append(markdown, from, at - from).Append(mark);
            from = at;
        }

        return text.Append(markdown, from, markdown.Length - from).ToString();
    }
}
