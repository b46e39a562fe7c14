using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>Takes out what pages put into and around articles, before anyone weighs or reads the tree.</summary>
internal static partial class PageFurniture
{
    /// <summary>What no text of an article is in; without it, most pages have half their elements.</summary>
    private const string Elements =
        "script, style, svg, nav, footer, noscript, iframe, select, template, link, meta, button, input";

    /// <summary>A block of more text is not taken out by its name: some pages call everything "newsletter".</summary>
    private const int LongestBlock = 600;

    public static void Remove(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Elements).ToArray())
            element.Remove();
    }

    /// <summary>Small blocks named after what they are; only for modest trees, since each block's text is measured.</summary>
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
