using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>Finds the objects of a document that are articles.</summary>
internal static class JsonArticles
{
    /// <summary>
    /// A list of blocks is one article. Otherwise, the objects typed as articles, if there are any; if not, the object itself,
    /// the articles of the list inside it, or the objects of an array if at least one has a title or a body. A graph also
    /// describes other things, so only its objects with a title or a body count.
    /// </summary>
    /// <returns>The articles, each with its position among the document's objects, from 1.</returns>
    public static IReadOnlyList<(int Number, JsonArticle Article)> In(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array && RichText.Is(root))
            return [(1, JsonArticle.Of(root))];
        var objects = Numbered(Objects(root));
        var typed = objects.Where(one => one.Article.IsTyped).ToList();
        if (typed.Count > 0)
            return typed;
        if (root.ValueKind == JsonValueKind.Object && objects.Count == 1)
            return objects;
        var articles = objects.Where(one => one.Article.HasTitleOrBody).ToList();
        return articles.Count > 0 && root.ValueKind == JsonValueKind.Array ? objects : articles;
    }

    /// <summary>The articles of a list inside an object that is not an article itself, each with the feed it is in.</summary>
    /// <returns>The articles with their positions in the list, from 1; empty if the document has no list of articles.</returns>
    public static IReadOnlyList<(int Number, JsonArticle Article, JsonFeed? Feed)> InsideOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.TryGetProperty("@graph", out _))
            return [];
        if (JsonArticle.Of(root) is { IsTyped: true } or { HasBody: true })
            return [];
        var found = JsonLists.In(root).Where(one => one.Element.ValueKind == JsonValueKind.Object).ToList();
        return
        [
            .. Numbered(found.Select(one => one.Element))
                .Zip(found, (one, at) => (one.Number, one.Article, JsonFeed.Of(at.Holder))),
        ];
    }

    public static ReadResult Table { get; } =
        Rejections.NoText(
            "The JSON is a table that is written column by column; write it as a list of rows (in pandas: orient=\"records\")."
        );

    public static ReadResult None(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? Rejections.NoText(
                "The JSON contains no article; write an object with \"title\" and \"body\", or a schema.org NewsArticle."
            )
            : Rejections.Malformed("The JSON is a single value, not an object with \"title\" and \"body\"");

    private static List<(int Number, JsonArticle Article)> Numbered(IEnumerable<JsonElement> elements) =>
        [
            .. elements
                .Where(element => element.ValueKind == JsonValueKind.Object)
                .Take(ReadLimits.MaxParts + 1)
                .Select((element, index) => (index + 1, JsonLists.Unwrapped(element))),
        ];

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().SelectMany(Objects);
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        return root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? Objects(graph) : [root];
    }
}
