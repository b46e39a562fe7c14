using System.Text.Json;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading.Feeds;

/// <summary>Splits a JSON Feed.</summary>
internal static class JsonEntries
{
    private const int MostCharacters = 8_000;

    /// <summary>What the feed says of all its items.</summary>
    private static readonly string[] Kept = ["version", "title", "home_page_url", "feed_url", "language", "authors", "author"];

    public static FeedDocument Read(ReadOnlySpan<char> text, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(SurrogateEscapes.Mend(text.ToString()));
            var feed = document.RootElement;
            return IsFeed(feed) && feed.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? Split(feed, items, address)
                : FeedDocument.Not("The JSON of the answer is not a feed");
        }
        catch (JsonException)
        {
            return FeedDocument.Not("The JSON of the answer cannot be read");
        }
    }

    private static bool IsFeed(JsonElement feed) =>
        Text(feed, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
        || Text(feed, "feed_url") is not null
        || Text(feed, "home_page_url") is not null;

    private static FeedDocument Split(JsonElement feed, JsonElement items, Uri address)
    {
        var entries = items
            .EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Take(ReadLimits.MaxParts)
            .Select(item => Entry(feed, item, address))
            .ToList();
        var fault = items.GetArrayLength() > ReadLimits.MaxParts ? FeedDocument.TooLong : null;
        return new FeedDocument(Text(feed, "title")?.Trim() ?? "", null, entries, fault);
    }

    private static FeedEntry Entry(JsonElement feed, JsonElement item, Uri address)
    {
        var said = item.EnumerateObject().Where(property => EntryContent.Counts(property.Name));
        var content = StableHash.Of([.. said.SelectMany(property => (string[])[property.Name, Said(item, property)])]);
        var link = EntryLinks.Absolute(Text(item, "url") ?? Text(item, "external_url"), address);
        var id = Id(item) ?? EntryLinks.IdOf(link) ?? content;
        return new FeedEntry(id.Length > 2_000 ? content : id, link, content, "json", Bytes(feed, item));
    }

    // Everything counts as it is written but what only counts clicks in an address.
    private static string Said(JsonElement item, JsonProperty property) =>
        property.Name is "url" or "external_url"
        && Text(item, property.Name) is { } link
        && EntryContent.Said(link) is var said
        && said != link
            ? said
            : property.Value.GetRawText();

    private static string? Id(JsonElement item) =>
        item.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? id.ToString() is { Length: > 0 } known
                ? known
                : null
            : null;

    private static byte[] Bytes(JsonElement feed, JsonElement item)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var name in Kept)
                if (feed.TryGetProperty(name, out var value) && value.GetRawText().Length <= MostCharacters)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

            writer.WriteStartArray("items");
            item.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
