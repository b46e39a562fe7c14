namespace NewsMonitor.Reading.Markup;

/// <summary>The kind of piece that <see cref="HtmlScanner"/> is at.</summary>
internal enum HtmlPiece
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment, a declaration or a processing instruction.</summary>
    Comment,
}

/// <summary>
/// Scans markup piece by piece without building a tree: one pass, no recursion, no memory, whatever the markup is. It decides how
/// much of a page the real parser may read, and reads the rest.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _next;

    /// <summary>The start of the piece.</summary>
    public int Start { get; private set; }

    public HtmlPiece Piece { get; private set; }

    /// <summary>The text, or the tag from its name up to its closing bracket.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>The tag's name as written.</summary>
    public readonly ReadOnlySpan<char> Name => Content[..NameLength(Content)];

    /// <summary>The start of the next piece.</summary>
    public readonly int End => _next;

    public bool Read()
    {
        if (_next < _html.Length)
        {
            Start = _next;
            var rest = _html[_next..];
            if (rest[0] != '<')
                return Found(HtmlPiece.Text, 0, rest.IndexOf('<') is >= 0 and var end ? end : rest.Length, 0);
            if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
                return Found(HtmlPiece.StartTag, 1, TagEnd(rest), 1);
            if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
                return Found(HtmlPiece.EndTag, 2, TagEnd(rest), 1);
            if (rest.Length > 1 && rest[1] is '!' or '?' or '/')
                return Found(HtmlPiece.Comment, 0, CommentEnd(rest), 0);
            return Found(HtmlPiece.Text, 0, StrayEnd(rest), 0);
        }
        return false;
    }

    /// <summary>Moves to the end tag with this name, or to the end: for elements whose content is not markup.</summary>
    public void SkipTo(ReadOnlySpan<char> name)
    {
        for (var from = _next; ; from += 2)
        {
            var at = _html[from..].IndexOf("</");
            if (at < 0)
            {
                _next = _html.Length;
                return;
            }
            from += at;
            if (!_html[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            _next = from;
            return;
        }
    }

    private bool Found(HtmlPiece piece, int skip, int length, int closing)
    {
        var at = _next + Math.Min(skip, length);
        Piece = piece;
        Content = _html[at..(_next + length)];
        _next = Math.Min(_next + length + closing, _html.Length);
        return true;
    }

    /// <summary>The closing bracket that is not inside quotes.</summary>
    private static int TagEnd(ReadOnlySpan<char> tag)
    {
        for (var at = 0; ; )
        {
            var step = tag[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
                return tag.Length;
            at += step;
            if (tag[at] == '>')
                return at;
            var close = IsValueStart(tag, at) ? tag[(at + 1)..].IndexOf(tag[at]) : 0;
            if (close < 0)
                return tag.Length;
            at += 1 + close + (close > 0 || IsValueStart(tag, at) ? 1 : 0);
        }
    }

    /// <summary>Whether a quote opens an attribute's value; otherwise it is part of a name.</summary>
    private static bool IsValueStart(ReadOnlySpan<char> tag, int quote) => tag[..quote].TrimEnd().EndsWith('=');

    /// <summary>The end of a text that begins with brackets that do not open a tag.</summary>
    private static int StrayEnd(ReadOnlySpan<char> rest)
    {
        var brackets = rest.IndexOfAnyExcept('<') is >= 0 and var found ? found : rest.Length;
        if (brackets > 1)
            return brackets == rest.Length ? brackets : brackets - 1;
        return rest[1..].IndexOf('<') is >= 0 and var later ? later + 1 : rest.Length;
    }

    private static int CommentEnd(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("<!--"))
            return rest.IndexOf('>') is >= 0 and var end ? end + 1 : rest.Length;
        return rest[4..].IndexOf("-->") is >= 0 and var close ? close + 7 : rest.Length;
    }

    private static int NameLength(ReadOnlySpan<char> tag) => tag.IndexOfAny(" \t\n\r\f/>") is >= 0 and var end ? end : tag.Length;
}
