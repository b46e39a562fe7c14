using System.Text.Json;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>Compares JSON with a description of it: what is required, nothing else, and of the right type.</summary>
internal static class OpenApi
{
    /// <summary>What differs, by path.</summary>
    /// <param name="description">The whole description.</param>
    /// <param name="response">A response of it.</param>
    /// <param name="answer">The answer.</param>
    public static IEnumerable<string> Faults(JsonElement description, JsonElement response, JsonElement answer) =>
        Compare(description, response.GetProperty("content").GetProperty("application/json").GetProperty("schema"), answer, "$");

    private static IEnumerable<string> Compare(JsonElement all, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var name))
            schema = all.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]);
        var type = schema.GetProperty("type");
        if (type.ValueKind == JsonValueKind.Array && value.ValueKind == JsonValueKind.Null)
            return [];
        return (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString() switch
        {
            "object" => CompareObjects(all, schema, value, path),
            "array" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany(item => Compare(all, schema.GetProperty("items"), item, path + "[]"))
                : [$"{path} is no array"],
            "string" => OneOf(value.ValueKind is JsonValueKind.String, path),
            "boolean" => OneOf(value.ValueKind is JsonValueKind.True or JsonValueKind.False, path),
            "integer" => OneOf(value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _), path),
            _ => OneOf(value.ValueKind is JsonValueKind.Number, path),
        };
    }

    private static IEnumerable<string> CompareObjects(JsonElement all, JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.GetProperty("properties");
        foreach (var required in schema.GetProperty("required").EnumerateArray())
        {
            if (!value.TryGetProperty(required.GetString()!, out _))
                yield return $"{path}.{required} is missing";
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var described))
                yield return $"{path}.{property.Name} is not described";
            else
                foreach (var fault in Compare(all, described, property.Value, $"{path}.{property.Name}"))
                    yield return fault;
        }
    }

    private static IEnumerable<string> OneOf(bool isRight, string path) => isRight ? [] : [$"{path} has another type"];
}
