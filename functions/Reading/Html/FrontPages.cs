using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>Recognizes front pages and other lists of articles by their address, their JSON-LD and their links.</summary>
internal static class FrontPages
{
    private const string LinkedHeadlines = "h2 a[href], h3 a[href], a[href] h2, a[href] h3";
    private const int FewestHeadlines = 10;
    private const int FewestLinks = 15;

    /// <summary>More text beside the links may be an article, and so may be a longer paragraph.</summary>
    private const int LongestOther = 400;
    private const int LongestLink = 80;

    /// <summary>The share of a page's text that is links if it is a list of them.</summary>
    private const double LinkShare = 0.85;

    /// <summary>Of links as long as headlines, whose share of a front page's text is less.</summary>
    private const int FewestLongLinks = 50;
    private const int ShortestHeadline = 25;
    private const int LongestHeadline = 300;
    private const double LongLinkShare = 0.5;

    public static Rejection List { get; } =
        Rejections.NotAnArticle("The page is a list of articles, not an article; save the articles that it links to.");

    /// <summary>The rejection of a page whose address is that of a whole site, with the headlines of its articles.</summary>
    public static Rejection? OfSite(Page page, string text) =>
        page.Addresses.Count > 0
        && page.Addresses.All(address => Uri.TryCreate(address.Value, UriKind.Absolute, out var url) && url.PathAndQuery == "/")
        && (page.Document.QuerySelectorAll(LinkedHeadlines).Length >= FewestHeadlines || IsOfLinks(page, text))
            ? List
            : null;

    /// <summary>Whether most of a site's text is long links.</summary>
    private static bool IsOfLinks(Page page, string text)
    {
        var links = page
            .Document.QuerySelectorAll("a[href]")
            .Select(link => link.TextContent.AsSpan().Trim().Length)
            .Where(length => length is >= ShortestHeadline and <= LongestHeadline)
            .ToList();
        return links.Count >= FewestLongLinks && links.Sum() >= LongLinkShare * text.Length;
    }

    /// <summary>The rejection of a page that its JSON-LD calls a collection, and in which it describes no article.</summary>
    public static Rejection? OfCollection(Page page) =>
        page.Article is null
        && page.Data.Describes("CollectionPage")
        && page.Document.QuerySelectorAll(LinkedHeadlines).Length >= FewestHeadlines
            ? List
            : null;

    /// <summary>The rejection of a page that is hardly anything but links.</summary>
    public static Rejection? OfLinks(Page page, string text)
    {
        if (page.Article is not null)
            return null;
        var links = page.Document.QuerySelectorAll("a[href]").Where(link => link.ParentElement?.Closest("a") is null).ToList();
        var linked = links.Sum(link => link.TextContent.Trim().Length);
        return
            links.Count >= FewestLinks
            && linked >= LinkShare * text.Length
            && text.Length - linked < LongestOther
            && !page.Document.QuerySelectorAll("p").Any(p => p.TextContent.Length >= LongestLink && p.QuerySelector("a") is null)
            ? List
            : null;
    }
}
