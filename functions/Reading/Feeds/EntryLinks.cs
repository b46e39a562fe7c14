using System.Xml.Linq;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>What identifies an entry, and the page it links to.</summary>
internal static class EntryLinks
{
    /// <summary>The entry's own ID; null if it has none.</summary>
    public static string? Id(XElement item) => Own(item, "guid").Text() ?? Own(item, "id").Text() ?? item.Value("about");

    /// <summary>The page as an ID, without what only counts clicks; null if there is no page.</summary>
    public static string? IdOf(Uri? page) => page is null ? null : UrlCleaner.WithoutTracking(page.AbsoluteUri);

    /// <summary>The page, as an absolute http or https address; null if there is none.</summary>
    public static Uri? Of(XElement item, Uri address) =>
        Candidates(item).Select(link => Absolute(link, Base(item, address))).OfType<Uri>().FirstOrDefault() is { } page
            ? new Uri(RedirectAddress.UnwrapSearched(page.AbsoluteUri))
            : null;

    /// <summary>An absolute http or https address; null if the link cannot be one.</summary>
    public static Uri? Absolute(string? link, Uri from) =>
        link is { Length: > 0 and <= 2_000 } && Uri.TryCreate(from, link.Trim(), out var page) && IsWeb(page) ? page : null;

    // Feed services count clicks by links of their own, and keep the original beside them.
    private static IEnumerable<string?> Candidates(XElement item)
    {
        yield return item.First("origLink").Text();
        foreach (var link in item.All("link").Where(link => IsOwn(item, link)))
            yield return IsPage(link) ? link.Value("href") ?? link.Text() : null;
        if (Own(item, "guid") is { } guid && guid.Value("isPermaLink") != "false" && guid.Text() is { } id && id.Contains("://"))
            yield return id;
    }

    private static bool IsPage(XElement link) => link.Value("rel") is null or "alternate";

    private static Uri Base(XElement item, Uri address) =>
        item.Attribute(XNamespace.Xml + "base")?.Value is { } start && Uri.TryCreate(address, start, out var from)
            ? from
            : address;

    private static XElement? Own(XElement item, string name) => item.All(name).FirstOrDefault(one => IsOwn(item, one));

    private static bool IsOwn(XElement item, XElement element) =>
        element.Name.Namespace == item.Name.Namespace || element.Name.Namespace == XNamespace.None;

    private static bool IsWeb(Uri page) => page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps;
}
