using System.Text.Json.Nodes;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>An index with its documents; one caller at a time.</summary>
internal sealed class ServedIndex(JsonObject definition)
{
    private readonly Dictionary<string, ServedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _hidden = new(StringComparer.Ordinal);

    public JsonObject Definition { get; private set; } = definition;

    /// <summary>All documents that are shown.</summary>
    public IEnumerable<ServedDocument> Documents => _documents.Values.Where(document => !_hidden.ContainsKey(document.Id));

    public void Define(JsonObject definition) => Definition = definition;

    public void Apply(JsonObject action, int delay)
    {
        var key = (string)action["id"]!;
        if ((string)action["@search.action"]! == "delete")
        {
            _documents.Remove(key);
            _hidden.Remove(key);
            return;
        }

        var fields = new JsonObject();
        foreach (var (name, value) in action.Where(field => !field.Key.StartsWith('@')))
        {
            Require(name, null);
            fields[name] = value?.DeepClone();
        }

        _documents[key] = new ServedDocument(key, fields);
        if (delay > 0)
            _hidden[key] = delay;
    }

    /// <summary>A document, once it is shown; each look brings that nearer.</summary>
    public ServedDocument? Look(string key)
    {
        if (!_hidden.TryGetValue(key, out var left))
            return _documents.GetValueOrDefault(key);
        if (left > 1)
            _hidden[key] = left - 1;
        else
            _hidden.Clear();
        return null;
    }

    /// <summary>Refuses a field that does not exist, or is not made for a use.</summary>
    public void Require(string field, string? use)
    {
        var defined = Definition["fields"]!.AsArray().FirstOrDefault(one => (string)one!["name"]! == field);
        if (defined is null)
            throw new BadRequestException($"there is no field {field}");
        if (use is not null && (bool?)defined[use] != true)
            throw new BadRequestException($"{field} is not {use}");
    }
}

/// <summary>A document, and its words.</summary>
internal sealed class ServedDocument(string id, JsonObject fields)
{
    private readonly Dictionary<string, string[]> _words = fields
        .Where(field => field.Value is JsonValue value && value.TryGetValue<string>(out _))
        .ToDictionary(field => field.Key, field => ((string)field.Value!).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public string Id => id;

    public JsonNode? this[string field] => fields[field];

    /// <summary>A field cut at spaces.</summary>
    public string[] Words(string field) => _words.GetValueOrDefault(field, []);
}
