using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>Removes what pages put into and around articles, before the tree is searched and read.</summary>
internal static partial class PageFurniture
{
    /// <summary>Elements that never contain an article's text; without them, most pages have half as many elements.</summary>
    private const string Elements =
        "script, style, svg, nav, footer, noscript, iframe, select, template, link, meta, button, input";

    /// <summary>
    /// A block with more text than this is not removed because of its name: some pages call everything "newsletter".
    /// </summary>
    private const int LongestBlock = 600;

    public static void Remove(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Elements).ToArray())
            element.Remove();
    }

    /// <summary>
    /// Removes small blocks by their names; only in trees of moderate size, since each block's text is measured.
    /// </summary>
    public static void RemoveNamed(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[class], [id]").ToArray())
            if (
                Name().IsMatch($"{element.ClassName} {element.Id}")
                && element.TextContent.Length <= LongestBlock
                && element.QuerySelector("h1") is null
            )
                element.Remove();
    }

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:newsletter|sign-?up|subscribe|kicker|eyebrow|breadcrumbs?|cookies?|consent|share|sharing|social|related|promo|advert\w*|ad-slot|sponsor\w*|paywall|most-read|tags|byline|dateline-meta)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
