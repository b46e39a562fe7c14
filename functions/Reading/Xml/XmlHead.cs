using System.Text;
using NewsMonitor.Reading.Encodings;

namespace NewsMonitor.Reading.Xml;

/// <summary>The first element of an XML document, which says what it is.</summary>
internal static class XmlHead
{
    private const int LongestName = 60;

    /// <summary>The name of the first element, without its prefix; null if the bytes do not show it.</summary>
    public static string? Root(ReadOnlySpan<byte> head)
    {
        var encoding = ByteOrderMark.Of(head)?.Encoding ?? Utf16Guess.Of(head) ?? Encoding.Latin1;
        var text = new char[encoding.GetMaxCharCount(head.Length)];
        try
        {
            encoding.GetDecoder().Convert(head, text, flush: false, out _, out var length, out _);
            return Root(text.AsSpan(0, length));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The same of a text.</summary>
    public static string? Root(ReadOnlySpan<char> text)
    {
        // Latin-1 shows the mark of UTF-8 as three letters.
        var rest = text.TrimStart("\uFEFF\u00EF\u00BB\u00BF \t\r\n");
        while (rest is ['<', '!' or '?', ..])
        {
            var end = SkippedLength(rest);
            if (end < 0)
                return null;
            rest = rest[end..].TrimStart();
        }
        return rest is ['<', ..] ? LocalName(rest[1..]) : null;
    }

    /// <summary>The length of a comment, a declaration or an instruction; -1 if it does not end.</summary>
    public static int SkippedLength(ReadOnlySpan<char> markup)
    {
        if (markup.StartsWith("<!--"))
            return End(markup, "-->", 4);
        if (markup.StartsWith("<?"))
            return End(markup, "?>", 2) is > 0 and var end ? end : End(markup, ">", 2);
        var bracket = markup.IndexOfAny('[', '>');
        if (bracket < 0)
            return -1;
        if (markup[bracket] == '>')
            return bracket + 1;
        return End(markup, "]", bracket) is > 0 and var subset ? End(markup, ">", subset) : -1;
    }

    private static int End(ReadOnlySpan<char> markup, string mark, int from) =>
        markup[from..].IndexOf(mark) is >= 0 and var at ? from + at + mark.Length : -1;

    private static string? LocalName(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(" \t\r\n/>");
        if (length is <= 0 or > LongestName || !char.IsAsciiLetter(tag[0]))
            return null;
        var name = tag[..length];
        return name[(name.LastIndexOf(':') + 1)..].ToString();
    }
}
