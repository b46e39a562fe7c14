using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>Results as JSON Feed 1.1; <c>next_url</c> leads to all of them.</summary>
internal static class JsonFeed
{
    private const string Type = "application/feed+json; charset=utf-8";
    private const string Path = "/search.json";

    public static WebReply Reply(SearchForm form, SearchResult result, SiteAddress site)
    {
        var feed = new JsonFeedDocument(
            "https://jsonfeed.org/version/1.1",
            "NewsMonitor: " + FeedXml.Line(form.Text),
            site.To(form.AddressAt(SearchView.Path)),
            result.Next is { } next ? site.To(form.AddressAfter(Path, next)) : null,
            [.. result.Hits.Select(hit => Item(hit, site))]
        );
        return WebReply.Of(200, Type, JsonSerializer.SerializeToUtf8Bytes(feed, JsonFeedJson.Default.JsonFeedDocument));
    }

    private static JsonFeedItem Item(SearchHit hit, SiteAddress site) =>
        new(
            hit.Id,
            site.To(ArticleItem.AddressOf(hit.Id)),
            UntrustedText.Link(hit.Url),
            FeedXml.Title(hit),
            FeedXml.Summary(hit),
            hit.Published ?? hit.StoredAt,
            hit.Language,
            hit.Source is { Length: > 0 } source ? [new JsonFeedAuthor(FeedXml.Line(source))] : null
        );
}

internal sealed record JsonFeedDocument(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("next_url")] string? NextUrl,
    IReadOnlyList<JsonFeedItem> Items
);

internal sealed record JsonFeedItem(
    string Id,
    string Url,
    [property: JsonPropertyName("external_url")] string? ExternalUrl,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    string Language,
    IReadOnlyList<JsonFeedAuthor>? Authors
);

internal sealed record JsonFeedAuthor(string Name);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(JsonFeedDocument))]
internal sealed partial class JsonFeedJson : JsonSerializerContext;
