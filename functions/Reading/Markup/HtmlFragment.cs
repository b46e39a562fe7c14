using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Markup;

/// <summary>Text that may contain markup, as bodies in JSON often do.</summary>
internal static partial class HtmlFragment
{
    private const int Looked = 20_000;

    /// <summary>The text without markup; text that does not start with markup is returned unchanged.</summary>
    public static string Text(string text) =>
        Tag().IsMatch(text.AsSpan(0, Math.Min(text.Length, Looked))) ? HtmlText.Of(text) : text;

    [GeneratedRegex(
        @"</?(?:p|br|div|h[1-6]|ul|ol|li|strong|em|b|i|a|span|blockquote|figure|img|section|article|table|script|style)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();
}
