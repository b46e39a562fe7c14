using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>Removes what pages put into and around articles, before the tree is searched and read.</summary>
internal static partial class PageFurniture
{
    /// <summary>Elements that never contain an article's text; without them, most pages have half as many elements.</summary>
    private const string Elements =
        "script, style, svg, nav, footer, noscript, iframe, select, template, link, meta, button, input, dialog, textarea,"
        + " amp-ad, amp-consent, amp-sidebar, amp-analytics";

    /// <summary>What only screen readers say, such as "opens in a new tab", and what nobody sees.</summary>
    private const string Unseen =
        ".sr-only, .sr-only-focusable, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only,"
        + " .screenreader, .assistive-text, .a11y-hidden, .u-visually-hidden, .is-visually-hidden, .show-for-sr, .offscreen, .element-invisible,"
        + " [hidden]:not([hidden='until-found'])";

    /// <summary>
    /// A block with more text than this is not removed because of its name: some pages call everything "newsletter".
    /// </summary>
    private const int LongestBlock = 600;

    private const int ShortestLink = 20;
    private const int LongestLink = 200;
    private const double LineShare = 0.9;
    private const double ListShare = 0.8;

    /// <summary>Longer texts that only screen readers see are the article itself, behind a script.</summary>
    private const int LongestUnseen = 300;

    /// <summary>The elements that contain readers' comments.</summary>
    public const string Comments =
        "#comments, .comments, .comment, .comment-list, .comments-area, .comment-respond, [id*=disqus i], [class*=disqus i]";

    /// <summary>Whether an element is named a teaser of another article.</summary>
    public static bool IsTeaser(IElement element) => Teaser().IsMatch($"{element.ClassName} {element.Id}");

    public static void Remove(Page page)
    {
        foreach (var element in page.Document.QuerySelectorAll(Elements).ToArray())
            element.Remove();
        foreach (var element in page.Document.QuerySelectorAll(Unseen).ToArray())
            if (ShortText.Of(element, LongestUnseen) is not null && element.QuerySelector("h1") is null)
                element.Remove();
            else
                element.RemoveAttribute("hidden");
        foreach (var element in page.Document.QuerySelectorAll("[class], [id]").ToArray())
            if (Consent().IsMatch($"{element.ClassName} {element.Id}") && IsApart(element, page))
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
            else if (
                IsTeaser(element)
                && element.TextContent.Length <= LongestBlock
                && element.QuerySelector("h1") is null
                && (element.QuerySelector("a[href]") ?? element.Closest("a[href]")) is not null
            )
                element.Remove();
    }

    /// <summary>Removes paragraphs and headings that are a link to another article, and lists of such links.</summary>
    public static void RemoveLinks(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("p, h2, h3, h4, ul").ToArray())
            if (
                element.TextContent.AsSpan().Trim().Length is > ShortestLink and var length
                && length <= (element.LocalName == "ul" ? LongestBlock : LongestLink)
                && LinkText(element) >= (element.LocalName == "ul" ? ListShare : LineShare) * length
            )
                element.Remove();
    }

    private static int LinkText(IElement element) => element.QuerySelectorAll("a[href]").Sum(a => a.TextContent.Length);

    /// <summary>Whether an element is not the page itself, which some sites give a class while the dialog is open.</summary>
    private static bool IsApart(IElement element, Page page) =>
        element.LocalName is not ("html" or "body" or "main" or "article")
        && (page.Heading is null || !element.Contains(page.Heading))
        && element.QuerySelector("article, main") is null;

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:cookie-?(?:consent|banner|notice|wall|law|bar|modal|dialog|popup|policy)s?|consent(?:-?(?:banner"
            + @"|manager|modal|wall|dialog|popup|layer|overlay))?|gdpr|onetrust[\w-]*|didomi[\w-]*|qc-cmp2?[\w-]*"
            + @"|sp_message[\w-]*|cmp-?(?:container|wrapper|banner|box)|cmpbox|privacy-?(?:banner|notice|manager|wall|gate)"
            + @"|cky-[\w-]+|usercentrics[\w-]*|truste[\w-]*)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Consent();

    /// <summary>Removed only if they contain a link, or are one: leads of articles are named so, too.</summary>
    [GeneratedRegex(
        @"(?:^|[\s_-])(?:teasers?|cards?|recommended|recommendations?|recirc\w*|read-?(?:more|next|also)|more-?(?:stories"
            + @"|articles|news)|see-?also|linkbox|infobox-link)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Teaser();

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:newsletter|sign-?up|subscribe|subscription|kicker|eyebrow|breadcrumbs?|cookies?|consent|share"
            + @"|sharing|sharedaddy|social|related|promo|advert\w*|ad-slot|sponsor\w*|paywall|most-read|most-popular|tags"
            + @"|byline|dateline-meta|author-?(?:bio|box|info|card)|about-?author|comments?-?(?:count|link|button)|caption"
            + @"|credit|photo-?credit|outbrain|taboola|disqus\w*|toolbar|copyright|reading-?time)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
