using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// A page's metadata, the most reliable source first: JSON-LD, which is written for machines; Open Graph, which is written for
/// sharing; meta elements; the visible page.
/// </summary>
internal static class PageMetadata
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title", "title"];
    private static readonly string[] Sources = ["og:site_name", "application-name", "dc.publisher", "publisher"];
    private static readonly string[] Authors =
    [
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
    ];
    private static readonly string[] Dates =
    [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "pubdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
    ];
    private static readonly string[] Languages = ["content-language", "og:locale", "dc.language"];

    public static void AddTo(ArticleDraft draft, IHtmlDocument page)
    {
        AddAddresses(draft, page);
        Add(draft.Languages, page.DocumentElement.GetAttribute("lang"), "html lang");
        foreach (var article in JsonLd.In(page))
            article.AddTo(draft, "json-ld:");
        var meta = MetaElements(page);
        AddMeta(draft.Titles, meta, Titles);
        AddMeta(draft.Sources, meta, Sources);
        AddMeta(draft.Dates, meta, Dates);
        AddMeta(draft.Urls, meta, ["og:url", "twitter:url"]);
        AddMeta(draft.Languages, meta, Languages);
        foreach (var name in Authors)
            if (meta.TryGetValue(name, out var author))
                draft.Bylines.Add(new([author], Place(name)));
        AddShown(draft, page);
    }

    private static void AddAddresses(ArticleDraft draft, IHtmlDocument page) =>
        Add(draft.Urls, page.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href"), "link canonical");

    private static void AddShown(ArticleDraft draft, IHtmlDocument page)
    {
        Add(draft.Titles, page.QuerySelector("article h1, main h1, h1")?.TextContent, "h1");
        Add(draft.Titles, PageTitle.Of(page.QuerySelector("head > title, title")?.TextContent), "title");
        Add(draft.Titles, page.QuerySelector("h2")?.TextContent, "h2");
        Add(draft.Dates, Dated(page.QuerySelector("[itemprop=datePublished]")), "itemprop datePublished");
        Add(draft.Dates, Dated(page.QuerySelector("article time[datetime], header time[datetime], main time[datetime]")), "time");
        var byline = page.QuerySelectorAll("[rel~=author], [itemprop=author], .byline, .author")
            .Take(20)
            .Select(e => e.TextContent);
        draft.Bylines.Add(new([.. byline.Where(t => t.Length < 300).Take(1)], "byline"));
    }

    private static string? Dated(IElement? element) =>
        element?.GetAttribute("datetime") ?? element?.GetAttribute("content") ?? element?.TextContent;

    /// <summary>Meta elements by name or property in lower case; the first of each counts.</summary>
    private static Dictionary<string, string> MetaElements(IHtmlDocument page)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if (
                (
                    meta.GetAttribute("property")
                    ?? meta.GetAttribute("name")
                    ?? meta.GetAttribute("http-equiv")
                    ?? meta.GetAttribute("itemprop")
                ) is
                { Length: > 0 and < 100 } name
            )
                found.TryAdd(name.ToLowerInvariant(), meta.GetAttribute("content")!);
        return found;
    }

    private static void AddMeta(List<Found<string>> to, Dictionary<string, string> meta, string[] names)
    {
        foreach (var name in names)
            Add(to, meta.GetValueOrDefault(name), Place(name));
    }

    private static void Add(List<Found<string>> to, string? value, string from)
    {
        if (!string.IsNullOrWhiteSpace(value))
            to.Add(new(value, from));
    }

    private static string Place(string metaName) => metaName.Contains(':') ? metaName : "meta " + metaName;
}
