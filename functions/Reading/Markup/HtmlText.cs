using System.Net;
using System.Text;

namespace NewsMonitor.Reading.Markup;

/// <summary>Extracts the text of markup: a paragraph for each block, without what pages put around articles.</summary>
internal static class HtmlText
{
    /// <summary>The text with two line feeds between blocks; <see cref="Cleaning.Paragraphs"/> cleans its white space.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 1 << 20));
        var scanner = new HtmlScanner(html);
        var unread = new Unread();
        var cell = new CellLines();
        while (scanner.Read())
        {
            if (scanner.Piece == HtmlPiece.Comment)
                continue;
            if (scanner.Piece == HtmlPiece.Text)
            {
                if (unread.Inside)
                    continue;
                AppendFlowing(text, scanner.Content);
                cell.AddText(scanner.Content);
                continue;
            }
            var traits = HtmlTags.Of(scanner.Name);
            if (unread.Pass(ref scanner, traits) || traits.HasFlag(HtmlTraits.Inline))
                continue;
            text.Append(cell.HasParagraphs && traits.HasFlag(HtmlTraits.Cell) ? "\n\n" : Break(traits));
            cell.AddBreak(traits);
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The content of the first title element.</summary>
    public static string? Title(ReadOnlySpan<char> html)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            if (scanner.Piece != HtmlPiece.StartTag || !HtmlTags.Of(scanner.Name).HasFlag(HtmlTraits.Raw))
                continue;
            var isTitle = scanner.Name.Equals("title", StringComparison.OrdinalIgnoreCase);
            var start = scanner.End;
            scanner.SkipTo(scanner.Name);
            if (isTitle)
                return WebUtility.HtmlDecode(html[start..scanner.End].ToString());
        }
        return null;
    }

    private static string Break(HtmlTraits traits) =>
        traits.HasFlag(HtmlTraits.Cell) ? " "
        : traits.HasFlag(HtmlTraits.LineBreak) ? "\n"
        : "\n\n";

    /// <summary>In markup, line ends are spaces.</summary>
    private static void AppendFlowing(StringBuilder text, ReadOnlySpan<char> piece)
    {
        for (; piece.IndexOfAny('\n', '\r') is >= 0 and var end; piece = piece[(end + 1)..])
            text.Append(piece[..end]).Append(' ');
        text.Append(piece);
    }

    /// <summary>Whether a cell has paragraphs divided by two breaks: the last of them does not go on in the next cell.</summary>
    private struct CellLines
    {
        private bool _isAfterBreak;

        public bool HasParagraphs { get; private set; }

        public void AddText(ReadOnlySpan<char> text) => _isAfterBreak = _isAfterBreak && text.IsWhiteSpace();

        public void AddBreak(HtmlTraits traits)
        {
            var isBreak = traits.HasFlag(HtmlTraits.LineBreak);
            HasParagraphs = isBreak && (HasParagraphs || _isAfterBreak);
            _isAfterBreak = isBreak;
        }
    }

    /// <summary>
    /// Tracks the elements whose content is left out. An element that is never closed extends to the end of the file, as in a
    /// browser.
    /// </summary>
    private struct Unread
    {
        private string? _name;
        private int _depth;

        public readonly bool Inside => _name is not null;

        /// <summary>Whether the tag is part of what is left out.</summary>
        public bool Pass(ref HtmlScanner tag, HtmlTraits traits)
        {
            if (_name is not null)
            {
                if (tag.Name.Equals(_name, StringComparison.OrdinalIgnoreCase))
                    _depth += tag.Piece == HtmlPiece.EndTag ? -1 : 1;
                if (_depth == 0)
                    _name = null;
                return true;
            }
            if (tag.Piece == HtmlPiece.StartTag && traits.HasFlag(HtmlTraits.Unread))
                (_name, _depth) = (tag.Name.ToString(), 1);
            if (tag.Piece == HtmlPiece.StartTag && traits.HasFlag(HtmlTraits.Raw))
                tag.SkipTo(tag.Name);
            return _name is not null;
        }
    }
}
