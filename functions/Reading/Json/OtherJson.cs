using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>Documents that look like articles by their fields, but describe articles, outlets or events.</summary>
internal static class OtherJson
{
    /// <summary>How many items of a list are looked at.</summary>
    private const int Looked = 20;

    /// <summary>The rejection with what to do; null if the document may have articles.</summary>
    public static Rejection? Of(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? null
        : IsSchema(root) ? Rejections.NotAnArticle("The JSON is a schema that describes articles; drop the articles.")
        : IsList(Field(root, "sources"), "name", "url", "category")
            ? Rejections.NotAnArticle(
                "The JSON is NewsAPI's list of outlets; ask for \"everything\" or \"top-headlines\", and drop that answer."
            )
        : IsList(Field(Field(root, "events"), "results"), "uri", "eventDate", "title")
            ? Rejections.NotAnArticle(
                "The JSON is Event Registry's list of events; ask for their articles (\"getArticles\"), and drop that answer."
            )
        : null;

    private static bool IsSchema(JsonElement root) =>
        Field(root, "$schema") is { ValueKind: JsonValueKind.String } schema
        && schema.GetString()!.Contains("json-schema.org", StringComparison.OrdinalIgnoreCase)
        && (Field(root, "properties") ?? Field(root, "$defs") ?? Field(root, "definitions")) is not null;

    private static bool IsList(JsonElement? list, params string[] fields) =>
        list is { ValueKind: JsonValueKind.Array } items
        && items.GetArrayLength() > 0
        && items.EnumerateArray().Take(Looked).All(item => Array.TrueForAll(fields, field => Field(item, field) is not null));

    private static JsonElement? Field(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } one && one.TryGetProperty(name, out var value) ? value : null;
}
