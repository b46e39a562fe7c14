using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Markup;

/// <summary>Text that may contain markup, as bodies in JSON often do.</summary>
internal static partial class HtmlFragment
{
    private const int Looked = 20_000;

    /// <summary>
    /// The text without markup; text that does not start with markup is returned unchanged. Characters that are dropped later,
    /// such as control characters, hide no tag.
    /// </summary>
    public static string Text(string text)
    {
        var start = Characters.Clean(text.AsSpan(0, Math.Min(text.Length, Looked)), keepLines: true);
        return Tag().IsMatch(start) ? HtmlText.Of(Characters.Clean(text, keepLines: true)) : text;
    }

    [GeneratedRegex(
        @"</?(?:p|br|div|h[1-6]|ul|ol|li|strong|em|b|i|a|span|blockquote|figure|img|section|article|table|script|style)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();
}
