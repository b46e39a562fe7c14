using System.Net;
using System.Text;
using System.Xml;

namespace NewsMonitor.Reading.Xml;

/// <summary>Writes texts of damaged documents so that they are well-formed.</summary>
internal static class XmlEscape
{
    private const int LongestEntity = 12;

    /// <summary>Appends a text in which entities, also HTML's, stand for characters; other ampersands are themselves.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text, bool isAttribute)
    {
        while (text.Length > 0)
        {
            var at = text.IndexOf('&');
            AppendPlain(to, at < 0 ? text : text[..at], isAttribute);
            if (at < 0)
                return;
            var entity = Entity(text[at..]);
            AppendPlain(to, entity.Length > 0 ? WebUtility.HtmlDecode(entity.ToString()) : "&", isAttribute);
            text = text[(at + Math.Max(1, entity.Length))..];
        }
    }

    /// <summary>Appends a text in which ampersands are themselves.</summary>
    public static void AppendPlain(StringBuilder to, ReadOnlySpan<char> text, bool isAttribute = false)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '<' or '>' or '&' || (c == '"' && isAttribute))
                to.Append(Escaped(c));
            else if (XmlConvert.IsXmlChar(c))
                to.Append(c);
            else if (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]))
                to.Append(c).Append(text[++at]);
        }
    }

    private static string Escaped(char c) =>
        c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            _ => "&quot;",
        };

    /// <summary>The entity at the start of a text, with its semicolon; empty if it is not one that HTML or XML knows.</summary>
    private static ReadOnlySpan<char> Entity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(LongestEntity, text.Length)].IndexOf(';');
        if (end < 2)
            return default;
        var entity = text[..(end + 1)];
        return entity.SequenceEqual("&apos;") || WebUtility.HtmlDecode(entity.ToString()) != entity.ToString() ? entity : default;
    }
}
