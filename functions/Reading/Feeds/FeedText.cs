using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>The text of an element that may contain markup: escaped, as elements, as Base64 or not at all.</summary>
internal static partial class FeedText
{
    private static readonly HashSet<string> None = [];

    /// <summary>The text in paragraphs; null if there is none.</summary>
    public static string? Block(XElement element)
    {
        var text = Raw(element) is var (raw, isPlain) && !isPlain ? HtmlFragment.Text(WithoutUnclosed(raw)) : raw;
        return string.IsNullOrWhiteSpace(text) ? null : Trailer().Replace(text, "");
    }

    /// <summary>The text in one line; null if there is none.</summary>
    public static string? Line(XElement element)
    {
        var text = Raw(element) is var (raw, isPlain) && !isPlain ? HtmlFragment.Line(raw) : raw;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static (string Text, bool IsPlain) Raw(XElement element)
    {
        var type = element.Value("type")?.ToLowerInvariant();
        if (element.HasElements)
            return ($"<div>{element.Markup(None, None)}</div>", false);
        var isText = type is null or "text" or "html" or "xhtml" || type.StartsWith("text/", StringComparison.Ordinal);
        var isBase64 = element.Value("mode")?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true;
        var text = isBase64 || !(isText || IsXml(type)) ? Decoded(element.Value) ?? element.Value : element.Value;
        return (text, type is "text" or "text/plain");
    }

    /// <summary>Embedded pages that are not closed would hide the rest of the text.</summary>
    private static string WithoutUnclosed(string html) =>
        Embedded().IsMatch(html)
        && !html.Contains("</iframe", StringComparison.OrdinalIgnoreCase)
        && !html.Contains("</object", StringComparison.OrdinalIgnoreCase)
            ? Embedded().Replace(html, " ")
            : html;

    [GeneratedRegex("<(?:iframe|object)[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    private static bool IsXml(string? type) => type?.Contains("xml", StringComparison.Ordinal) == true;

    private static string? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>What WordPress writes below the posts of its feeds.</summary>
    [GeneratedRegex(
        @"\s*The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex Trailer();
}
