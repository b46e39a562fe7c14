using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Decides how much of a page the real parser may read. If elements are deeply nested, formatting is left open or tags have
/// thousands of attributes, the time for building a tree and finding the article grows faster than the page, and code that walks
/// trees recurses. So the tree is built only up to the point where a page exceeds what any newspaper writes.
/// </summary>
internal static class HtmlSurvey
{
    private const int MostTags = 20_000;
    private const int MostPieces = 40_000;
    private const int MostComments = 2_000;
    private const int MostBases = 5;

    /// <summary>Character references, and brackets that open nothing.</summary>
    private const int MostOddities = 20_000;
    private const int MostDepth = 200;
    private const int MostOpenFormatting = 50;
    private const int MostAttributes = 200;
    private const int LongestTag = 200_000;

    /// <summary>The length of the part that a tree may be built from; for ordinary pages, the whole length.</summary>
    public static int SafeLength(ReadOnlySpan<char> html)
    {
        var scanner = new HtmlScanner(html);
        var count = new Counts();
        var open = new OpenElements(html, stackalloc Range[MostDepth]);
        while (scanner.Read())
        {
            var name = scanner.Name;
            if (!count.Piece(scanner, name))
                return scanner.Start;
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
                continue;
            var traits = HtmlTags.Of(name);
            if (!count.Tag(scanner, traits) || !Follow(ref open, scanner, name, traits))
                return scanner.Start;
            if (scanner.Piece == HtmlPiece.StartTag && traits.HasFlag(HtmlTraits.Raw))
                scanner.SkipTo(name);
        }
        return html.Length;
    }

    private static bool Follow(ref OpenElements open, in HtmlScanner tag, ReadOnlySpan<char> name, HtmlTraits traits)
    {
        if (traits.HasFlag(HtmlTraits.Void))
            return true;
        if (tag.Piece == HtmlPiece.StartTag)
            return open.TryOpen((tag.Start + 1)..(tag.Start + 1 + name.Length));
        open.Close(name);
        return true;
    }

    private ref struct Counts
    {
        private int _pieces;
        private int _comments;
        private int _bases;
        private int _oddities;
        private int _tags;
        private int _formatting;

        /// <summary>Counts a piece of the page. False if it is one too many.</summary>
        public bool Piece(in HtmlScanner scanner, ReadOnlySpan<char> name)
        {
            _oddities += scanner.Content.Count('&') + scanner.Content.Count('<');
            _comments += scanner.Piece == HtmlPiece.Comment ? 1 : 0;
            _bases += name.Equals("base", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            return ++_pieces <= MostPieces && _comments <= MostComments && _bases <= MostBases && _oddities <= MostOddities;
        }

        /// <summary>Counts a tag. False if it is one too many.</summary>
        public bool Tag(in HtmlScanner tag, HtmlTraits traits)
        {
            if (traits.HasFlag(HtmlTraits.Formatting))
                _formatting = Math.Max(0, _formatting + (tag.Piece == HtmlPiece.StartTag ? 1 : -1));
            return ++_tags <= MostTags && _formatting <= MostOpenFormatting && IsModest(tag.Content);
        }
    }

    private static bool IsModest(ReadOnlySpan<char> tag) =>
        tag.Length <= MostAttributes
        || (tag.Length <= LongestTag && tag.Count('=') <= MostAttributes && CountSpaces(tag) <= 20 * MostAttributes);

    private static int CountSpaces(ReadOnlySpan<char> tag) => tag.Count(' ') + tag.Count('\n') + tag.Count('\t') + tag.Count('/');
}
