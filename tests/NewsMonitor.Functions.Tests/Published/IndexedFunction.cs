using System.Text.Json.Nodes;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>A function as the worker describes it to the host.</summary>
/// <param name="metadata">The description: name, entry point, and the bindings as JSON texts.</param>
internal sealed class IndexedFunction(JsonObject metadata)
{
    private readonly List<JsonObject> _bindings =
    [
        .. metadata["rawBindings"]!.AsArray().Select(binding => JsonNode.Parse((string)binding!)!.AsObject()),
    ];

    public string Id => (string)metadata["functionId"]!;

    public string Name => (string)metadata["name"]!;

    /// <summary>The kind of its trigger, such as <c>blobTrigger</c>.</summary>
    public string Trigger => _bindings.Select(binding => (string)binding["type"]!).Single(type => type.EndsWith("Trigger"));

    /// <summary>What the host asks to have it loaded: the description, its bindings understood.</summary>
    public JsonObject LoadRequest()
    {
        var loaded = metadata.DeepClone().AsObject();
        loaded["bindings"] = new JsonObject(
            _bindings.Select(binding => KeyValuePair.Create((string)binding["name"]!, (JsonNode?)Info(binding)))
        );
        return new JsonObject { ["functionId"] = Id, ["metadata"] = loaded };
    }

    private static JsonObject Info(JsonObject binding) =>
        new() { ["type"] = (string)binding["type"]!, ["direction"] = ((string)binding["direction"]!).ToLowerInvariant() };
}
