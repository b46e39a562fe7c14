using System.Text;

namespace NewsMonitor.Reading.Markdown;

/// <summary>
/// Keeps the parser's work in proportion to the text. It looks for the end of a link's address up to the end of the paragraph,
/// and moves all blocks for each definition of a link, so its time grows with the square of how many links are open, or defined.
/// </summary>
internal static class BoundedLinks
{
    private const string Address = "](";
    private const string Definition = "]:";

    /// <summary>Of parentheses in an address, as in cmark.</summary>
    private const int MostNested = 32;

    /// <summary>In UTF-16 code units, with a title.</summary>
    private const int LongestAddress = 4_000;

    /// <summary>An article may have some by mistake; that many cost little.</summary>
    private const int MostOpen = 20;

    private const int MostDefined = 1_000;

    /// <summary>
    /// The text without the markup of links that do not end, if there are many, and of definitions after the first 1,000.
    /// </summary>
    public static string Of(string markdown)
    {
        var open = Places(markdown, Address).Where(at => !Ends(markdown.AsSpan(at + Address.Length))).ToList();
        var defined = Places(markdown, Definition).Skip(MostDefined);
        return WithoutMarkup(markdown, [.. (open.Count > MostOpen ? open : []).Concat(defined).Order()]);
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

    // A backslash makes what follows it text.
    private static string WithoutMarkup(string markdown, List<int> brackets)
    {
        if (brackets.Count == 0)
            return markdown;
        var text = new StringBuilder(markdown.Length + brackets.Count);
        var from = 0;
        foreach (var bracket in brackets)
        {
            text.Append(markdown, from, bracket + 1 - from).Append('\\');
            from = bracket + 1;
        }

        return text.Append(markdown, from, markdown.Length - from).ToString();
    }
}
