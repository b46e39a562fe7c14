using System.Text;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// A page without the markup that no article needs (comments, scripts, styles, drawings, very long tags), so that only the tree
/// is bounded, not its letters. If elements are deeply nested, formatting is left open or tags have hundreds of attributes, the
/// time for building a tree and finding the article grows faster than the page, and code that walks trees recurses. So the page
/// ends where it exceeds what any newspaper writes.
/// </summary>
/// <param name="Html">The markup for the parser.</param>
/// <param name="IsWhole">Whether nothing was cut off at the end; true for ordinary pages.</param>
internal sealed record ReducedPage(string Html, bool IsWhole)
{
    private const int MostTags = 40_000;
    private const int MostPieces = 80_000;
    private const int MostBases = 5;

    /// <summary>Character references in texts, and brackets that open nothing.</summary>
    private const int MostOddities = 20_000;
    private const int MostDepth = 200;
    private const int MostOpenFormatting = 50;
    private const int MostAttributes = 200;

    /// <summary>Of a longer tag, only the name is kept.</summary>
    private const int LongestTag = 100_000;

    public static ReducedPage Of(ReadOnlySpan<char> html)
    {
        var kept = new StringBuilder(Math.Min(html.Length, 1 << 20));
        var scanner = new HtmlScanner(html);
        var count = new Counts();
        var open = new OpenElements(html, stackalloc Range[MostDepth]);
        var (drawing, raw) = (new Drawing(), false);
        while (scanner.Read())
        {
            var name = scanner.Name;
            if (scanner.Piece == HtmlPiece.Comment && !IsDoctype(scanner.Content))
                continue;
            if (drawing.Contains(scanner, name))
                continue;
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
            {
                if (!count.Text(scanner.Content))
                    return new(kept.ToString(), false);
                kept.Append(scanner.Content);
                continue;
            }

            var traits = HtmlTags.Of(name);
            if (traits.HasFlag(HtmlTraits.Raw))
            {
                raw =
                    scanner.Piece == HtmlPiece.StartTag
                        ? AppendRaw(kept, ref scanner, html)
                        : AppendEnd(kept, scanner, html, raw);
                continue;
            }

            if (!count.Tag(scanner, name, traits) || !Follow(ref open, scanner, name, traits))
                return new(kept.ToString(), false);
            AppendTag(kept, scanner, name, html);
        }

        return new(kept.ToString(), true);
    }

    private static bool IsDoctype(ReadOnlySpan<char> comment) =>
        comment.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && comment.Length < 500;

    private static bool Follow(ref OpenElements open, in HtmlScanner tag, ReadOnlySpan<char> name, HtmlTraits traits)
    {
        if (traits.HasFlag(HtmlTraits.Void))
            return true;
        if (tag.Piece == HtmlPiece.StartTag)
            return open.TryOpen((tag.Start + 1)..(tag.Start + 1 + name.Length));
        open.Close(name);
        return true;
    }

    private static void AppendTag(StringBuilder kept, in HtmlScanner tag, ReadOnlySpan<char> name, ReadOnlySpan<char> html)
    {
        if (tag.Content.Length <= LongestTag)
            kept.Append(html[tag.Start..tag.End]);
        else if (tag.Piece == HtmlPiece.StartTag)
            kept.Append('<').Append(name).Append('>');
    }

    /// <summary>Appends the element up to its end tag if it is needed, and skips it otherwise.</summary>
    /// <returns>Whether it was appended.</returns>
    private static bool AppendRaw(StringBuilder kept, ref HtmlScanner scanner, ReadOnlySpan<char> html)
    {
        var start = scanner.Start;
        var name = scanner.Name;
        var isKept = IsNeeded(name, scanner.Content);
        scanner.SkipTo(name);
        if (isKept)
            kept.Append(html[start..scanner.End]);
        return isKept;
    }

    /// <returns>False: no such element is open after its end tag.</returns>
    private static bool AppendEnd(StringBuilder kept, in HtmlScanner tag, ReadOnlySpan<char> html, bool isOpen)
    {
        if (isOpen)
            kept.Append(html[tag.Start..tag.End]);
        return false;
    }

    /// <summary>Titles, texts that are shown as they are, and the data of scripts that are none.</summary>
    private static bool IsNeeded(ReadOnlySpan<char> name, ReadOnlySpan<char> tag) =>
        name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Equals("xmp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("plaintext", StringComparison.OrdinalIgnoreCase)
        || (
            name.Equals("script", StringComparison.OrdinalIgnoreCase)
            && tag[..Math.Min(tag.Length, 1000)].Contains("ld+json", StringComparison.OrdinalIgnoreCase)
        );

    private ref struct Counts
    {
        private int _pieces;
        private int _bases;
        private int _oddities;
        private int _tags;
        private int _formatting;
        private bool _isLinkOpen;

        /// <summary>Counts a text. False if it is one too many.</summary>
        public bool Text(ReadOnlySpan<char> text)
        {
            _oddities += text.Count('&') + text.Count('<');
            return ++_pieces <= MostPieces && _oddities <= MostOddities;
        }

        /// <summary>Counts a tag. False if it is one too many.</summary>
        public bool Tag(in HtmlScanner tag, ReadOnlySpan<char> name, HtmlTraits traits)
        {
            if (traits.HasFlag(HtmlTraits.Formatting))
                Format(name, tag.Piece == HtmlPiece.StartTag);
            _bases += name.Equals("base", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            return ++_pieces <= MostPieces
                && ++_tags <= MostTags
                && _bases <= MostBases
                && _formatting <= MostOpenFormatting
                && (tag.Content.Length <= MostAttributes || HtmlAttributes.Count(tag.Content, MostAttributes) <= MostAttributes);
        }

        /// <summary>A link ends where the next one begins; other formatting stays open until it is closed.</summary>
        private void Format(ReadOnlySpan<char> name, bool isStart)
        {
            if (name.Equals("a", StringComparison.OrdinalIgnoreCase))
            {
                _formatting += (isStart ? 1 : 0) - (_isLinkOpen ? 1 : 0);
                _isLinkOpen = isStart;
            }
            else
                _formatting += isStart ? 1 : -1;
            _formatting = Math.Max(0, _formatting);
        }
    }

    /// <summary>Follows drawings and formulas, whose elements need no end tags and contain no text of an article.</summary>
    private struct Drawing
    {
        private int _depth;

        /// <summary>Whether the piece belongs to a drawing; an element that cannot be inside one ends it.</summary>
        public bool Contains(in HtmlScanner scanner, ReadOnlySpan<char> name)
        {
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
                return _depth > 0;
            var isDrawing =
                name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
            if (isDrawing)
            {
                _depth = Math.Max(
                    0,
                    _depth
                        + (
                            scanner.Piece == HtmlPiece.EndTag ? -1
                            : IsClosed(scanner.Content) ? 0
                            : 1
                        )
                );
                return true;
            }

            if (_depth > 0 && OptionalEndTags.EndsParagraph(name))
                _depth = 0;
            return _depth > 0;
        }

        private static bool IsClosed(ReadOnlySpan<char> tag) => tag.EndsWith('/');
    }
}
