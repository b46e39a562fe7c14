using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>A JSON Feed, or a <c>feed</c> beside its entries, which says of all what they do not say themselves.</summary>
internal sealed class JsonFeed
{
    private readonly JsonElement _feed;

    private JsonFeed(JsonElement feed) => _feed = feed;

    /// <summary>The feed; null if the object is not one.</summary>
    public static JsonFeed? Of(JsonElement holder) =>
        holder.TryGetProperty("feed", out var feed) && feed.ValueKind == JsonValueKind.Object && Text(feed, "title") is not null
            ? new JsonFeed(feed)
        : Text(holder, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
        || Text(holder, "feed_url") is not null
        || Text(holder, "home_page_url") is not null
            ? new JsonFeed(holder)
        : null;

    public void AddTo(ArticleDraft draft)
    {
        if (Text(_feed, "title") is { } title)
            draft.Sources.Add(new(title, "json feed:title"));
        if (Text(_feed, "language") is { } language)
            draft.Languages.Add(new(language, "json feed:language"));
        foreach (var name in (string[])["authors", "author"])
            if (_feed.TryGetProperty(name, out var authors))
                draft.Bylines.Add(new([.. JsonValues.Strings(authors)], "json feed:" + name));
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
