using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// How far into a page the real parser may go. Building a tree and finding the article in it take time that grows faster than the page
/// where elements are nested deep, formatting is left open or tags carry thousands of attributes, and code that walks trees recurses.
/// So the tree is built only up to where a page passes what any newspaper writes.
/// </summary>
internal static class HtmlSurvey
{
    private const int MostTags = 20_000;
    private const int MostPieces = 40_000;
    private const int MostComments = 2_000;
    private const int MostBases = 5;
    private const int MostReferences = 20_000;
    private const int MostDepth = 200;
    private const int MostOpenFormatting = 50;
    private const int MostAttributes = 200;
    private const int LongestTag = 200_000;

    /// <summary>The length of the part a tree may be built of; the page's own length for every ordinary page.</summary>
    public static int SafeLength(ReadOnlySpan<char> html)
    {
        var scanner = new HtmlScanner(html);
        int pieces = 0,
            comments = 0,
            bases = 0,
            references = 0,
            tags = 0,
            depth = 0,
            formatting = 0;
        while (scanner.Read())
        {
            references += scanner.Content.Count('&');
            comments += scanner.Piece == HtmlPiece.Comment ? 1 : 0;
            bases += scanner.Name.Equals("base", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (++pieces > MostPieces || comments > MostComments || bases > MostBases || references > MostReferences)
                return scanner.Start;
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
                continue;
            var step = scanner.Piece == HtmlPiece.StartTag ? 1 : -1;
            if (!HtmlTags.IsVoid(scanner.Name))
                depth = Math.Max(0, depth + step);
            if (HtmlTags.IsFormatting(scanner.Name))
                formatting = Math.Max(0, formatting + step);
            if (++tags > MostTags || depth > MostDepth || formatting > MostOpenFormatting || !IsModest(scanner.Content))
                return scanner.Start;
            if (step > 0 && HtmlTags.IsRaw(scanner.Name))
                scanner.SkipTo(scanner.Name);
        }
        return html.Length;
    }

    private static bool IsModest(ReadOnlySpan<char> tag) =>
        tag.Length <= MostAttributes
        || (tag.Length <= LongestTag && tag.Count('=') <= MostAttributes && CountSpaces(tag) <= 20 * MostAttributes);

    private static int CountSpaces(ReadOnlySpan<char> tag) => tag.Count(' ') + tag.Count('\n') + tag.Count('\t') + tag.Count('/');
}
