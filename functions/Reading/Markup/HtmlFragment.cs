using System.Net;
using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Markup;

/// <summary>Text that may contain markup, as bodies in JSON often do.</summary>
internal static partial class HtmlFragment
{
    private const int Looked = 20_000;

    /// <summary>
    /// The text without markup, and with its entities as characters. Text that does not start with markup keeps its line breaks.
    /// Characters that are dropped later, such as control characters, hide no tag.
    /// </summary>
    public static string Text(string text)
    {
        if (Markup(text, Tag()) is { } markup)
            return HtmlText.Of(markup);
        var decoded = Line(text);
        return decoded != text && Tag().IsMatch(decoded.AsSpan(0, Math.Min(decoded.Length, Looked)))
            ? HtmlText.Of(decoded)
            : decoded;
    }

    /// <summary>The text, clean and with its paragraphs marked; null if its beginning has no such tag.</summary>
    private static string? Markup(string text, Regex tag)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked));
        if (!start.Contains('<'))
            return null;
        var clean = Characters.Clean(start, keepLines: true);
        if (!tag.IsMatch(clean))
            return null;
        return WithParagraphs(start.Length == text.Length ? clean : Characters.Clean(text, keepLines: true));
    }

    /// <summary>Content systems store texts whose only markup is inside paragraphs, with empty lines between these.</summary>
    private static string WithParagraphs(string text) =>
        text.Contains("\n\n", StringComparison.Ordinal) && !Block().IsMatch(text)
            ? text.Replace("\n\n", "<p>", StringComparison.Ordinal)
            : text;

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex("<(?:p|br|div|li|tr)[ />]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    /// <summary>The same of a text that is known to be markup, so that elements of any name are.</summary>
    public static string Html(string text) => Markup(text, AnyTag()) is { } markup ? HtmlText.Of(markup) : Text(text);

    /// <summary>
    /// The same of a headline or a name, in which only formatting is markup. Breaks and paragraphs separate words.
    /// </summary>
    public static string Line(string text) => Decoded(WithoutFormatting(text, " "));

    /// <summary>The same of a byline, in which breaks and paragraphs separate names.</summary>
    public static string Byline(string text) => Decoded(WithoutFormatting(text, " | "));

    /// <summary>A line without the tags that format it.</summary>
    /// <param name="text">The line; character references in it stay.</param>
    /// <param name="between">What is written for a break, or for the beginning or the end of a paragraph.</param>
    public static string WithoutFormatting(string text, string between)
    {
        if (!text.Contains('<'))
            return text;
        var plain = Formatting().Replace(text, tag => tag.Groups["block"].Success ? between : "");
        return plain == text ? text : plain.Trim();
    }

    private static string Decoded(string text) =>
        text.Contains('&') && Entity().IsMatch(text) ? WebUtility.HtmlDecode(text) : text;

    [GeneratedRegex(
        @"</?(?:a|b|i|u|em|strong|span|sub|sup|wbr|font|small|cite|q|abbr|nobr|mark|(?<block>br|p|div))(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Formatting();

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,20});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"</?(?:p|br|hr|div|h[1-6]|ul|ol|li|dl|dt|dd|pre|strong|em|b|i|u|a|q|s|code|cite|small|sub|sup|span|font|center"
            + @"|blockquote|figure|img|section|article|header|table|tr|td|th|iframe|video|script|style)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();
}
