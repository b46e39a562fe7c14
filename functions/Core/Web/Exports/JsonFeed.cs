using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>Results as JSON Feed 1.1; <c>next_url</c> leads to all of them.</summary>
internal static class JsonFeed
{
    private const string Type = "application/feed+json; charset=utf-8";
    public const string Ending = ".json";

    public static WebReply Reply(ExportedList list, SearchResult result, SiteAddress site)
    {
        var feed = new JsonFeedDocument(
            "https://jsonfeed.org/version/1.1",
            "NewsMonitor: " + FeedXml.Line(list.Title),
            site.To(list.Address),
            result.Next is { } next ? site.To(list.AddressAs(Ending, next)) : null,
            [.. result.Hits.Select(hit => Item(hit, site))],
            JsonFeedExtension.Of(result.LeftOut, result.Verdicts, ResultNotes.Of(result))
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
            hit.Source is { Length: > 0 } source ? [new JsonFeedAuthor(FeedXml.Line(source))] : null,
            JsonFeedExtension.Of(0, hit.Verdicts, [])
        );
}

internal sealed record JsonFeedDocument(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("next_url")] string? NextUrl,
    IReadOnlyList<JsonFeedItem> Items,
    [property: JsonPropertyName("_newsmonitor")] JsonFeedExtension? Extension
);

internal sealed record JsonFeedItem(
    string Id,
    string Url,
    [property: JsonPropertyName("external_url")] string? ExternalUrl,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    string Language,
    IReadOnlyList<JsonFeedAuthor>? Authors,
    [property: JsonPropertyName("_newsmonitor")] JsonFeedExtension? Extension
);

/// <summary>What JSON Feed has no words for.</summary>
/// <param name="LeftOut">How many results are left out because they are not relevant.</param>
/// <param name="Verdicts">What readers said, and changed thereby.</param>
/// <param name="Notes">What else the feed lacks; null if nothing.</param>
internal sealed record JsonFeedExtension(int LeftOut, IReadOnlyList<string> Verdicts, IReadOnlyList<string>? Notes)
{
    /// <summary>Null if readers said nothing, and nothing is lacking.</summary>
    public static JsonFeedExtension? Of(int leftOut, IReadOnlyList<Verdict> verdicts, IReadOnlyList<string> notes) =>
        verdicts.Count + notes.Count == 0
            ? null
            : new JsonFeedExtension(leftOut, [.. verdicts.Select(VerdictText.Of)], notes.Count == 0 ? null : notes);
}

internal sealed record JsonFeedAuthor(string Name);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(JsonFeedDocument))]
internal sealed partial class JsonFeedJson : JsonSerializerContext;
