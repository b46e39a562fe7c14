using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Reads a value in any form that schema.org allows: a string, a number, an object with a name, or a list of these.
/// </summary>
internal static class JsonValues
{
    private const int MostItems = 2_000;

    private static readonly string[] Naming = ["name", "@value", "@id", "url", "title"];

    public static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Number => [value.GetRawText()],
            JsonValueKind.Object => Named(value),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Take(MostItems)
                .Where(v => v.ValueKind != JsonValueKind.Array)
                .SelectMany(Strings),
            _ => [],
        };

    private static IEnumerable<string> Named(JsonElement value)
    {
        foreach (var name in Naming)
            if (value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String)
                return [found.GetString()!];
        return [];
    }
}
