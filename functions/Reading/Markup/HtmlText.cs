using System.Net;
using System.Text;

namespace NewsMonitor.Reading.Markup;

/// <summary>The text of markup: paragraphs where blocks are, and nothing of what pages put around articles.</summary>
internal static class HtmlText
{
    /// <summary>Text with two line feeds between blocks; white space is left for <see cref="Cleaning.Paragraphs"/>.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 1 << 20));
        var scanner = new HtmlScanner(html);
        var unread = new Unread();
        while (scanner.Read())
        {
            if (scanner.Piece == HtmlPiece.Comment)
                continue;
            var isText = scanner.Piece == HtmlPiece.Text;
            if (!isText && !unread.Pass(ref scanner) && !HtmlTags.IsInline(scanner.Name))
                text.Append(Break(scanner.Name));
            else if (isText && !unread.Inside)
                AppendFlowing(text, scanner.Content);
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>What the first title element holds.</summary>
    public static string? Title(ReadOnlySpan<char> html)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            if (scanner.Piece != HtmlPiece.StartTag || !HtmlTags.IsRaw(scanner.Name))
                continue;
            var isTitle = scanner.Name.Equals("title", StringComparison.OrdinalIgnoreCase);
            var start = scanner.End;
            scanner.SkipTo(scanner.Name);
            if (isTitle)
                return WebUtility.HtmlDecode(html[start..scanner.End].ToString());
        }
        return null;
    }

    private static string Break(ReadOnlySpan<char> tag) =>
        tag.Equals("td", StringComparison.OrdinalIgnoreCase) || tag.Equals("th", StringComparison.OrdinalIgnoreCase) ? " "
        : tag.Equals("br", StringComparison.OrdinalIgnoreCase) ? "\n"
        : "\n\n";

    /// <summary>In markup, line ends are spaces.</summary>
    private static void AppendFlowing(StringBuilder text, ReadOnlySpan<char> piece)
    {
        foreach (var range in piece.SplitAny('\n', '\r'))
        {
            if (range.Start.Value > 0)
                text.Append(' ');
            text.Append(piece[range]);
        }
    }

    /// <summary>Keeps count of the elements whose content is left out. One left open ends with the file, as it does in a browser.</summary>
    private struct Unread
    {
        private string? _name;
        private int _depth;

        public readonly bool Inside => _name is not null;

        /// <summary>Whether the tag is part of what is left out.</summary>
        public bool Pass(ref HtmlScanner tag)
        {
            var name = tag.Name;
            if (_name is not null)
            {
                if (name.Equals(_name, StringComparison.OrdinalIgnoreCase))
                    _depth += tag.Piece == HtmlPiece.EndTag ? -1 : 1;
                if (_depth == 0)
                    _name = null;
                return true;
            }
            if (tag.Piece == HtmlPiece.StartTag && HtmlTags.IsUnread(name))
                (_name, _depth) = (name.ToString(), 1);
            if (tag.Piece == HtmlPiece.StartTag && HtmlTags.IsRaw(name))
                tag.SkipTo(name);
            return _name is not null;
        }
    }
}
