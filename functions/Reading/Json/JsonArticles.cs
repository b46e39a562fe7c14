using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>Finds the objects of a document that are articles.</summary>
internal static class JsonArticles
{
    /// <summary>More articles than this are not counted: the file is refused for holding several.</summary>
    private const int Counted = 1000;

    public static IEnumerable<JsonArticle> In(JsonElement root)
    {
        var objects = Objects(root).Take(Counted).Select(JsonArticle.Of).ToList();
        var typed = objects.Where(o => o.IsTyped).ToList();
        return typed.Count > 0 ? typed
            : root.ValueKind == JsonValueKind.Object && objects.Count == 1 ? objects
            : objects.Where(o => o.HasTitleOrBody);
    }

    public static ReadResult None(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? Rejections.NoText(
                "The JSON contains no article; write an object with \"title\" and \"body\", or a schema.org NewsArticle."
            )
            : Rejections.Malformed("The JSON is a bare value, not an object with \"title\" and \"body\"");

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().SelectMany(Objects);
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        return root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? Objects(graph) : [root];
    }
}
