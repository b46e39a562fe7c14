using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What a deployment would make. Values only Azure knows are expressions in square brackets.</summary>
internal sealed class Deployment(JsonNode snapshot)
{
    public IReadOnlyList<Resource> Resources { get; } =
    [.. snapshot["predictedResources"]!.AsArray().Select(node => new Resource(node!))];

    /// <summary>The app's settings, by name.</summary>
    public Dictionary<string, string> Settings =>
        The("Microsoft.Web/sites").Properties["siteConfig"]!["appSettings"]!
            .AsArray()
            .ToDictionary(setting => (string)setting!["name"]!, setting => (string)setting!["value"]!);

    public JsonObject Outputs => snapshot["outputs"]!.AsObject();

    public string Text => snapshot.ToJsonString();

    /// <summary>The only resource of that type.</summary>
    public Resource The(string type) => Of(type).ShouldHaveSingleItem();

    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>The last part of the names of all resources of that type.</summary>
    public IEnumerable<string> Names(string type) => Of(type).Select(resource => resource.Name);
}

/// <summary>One resource of a <see cref="Deployment"/>.</summary>
internal sealed record Resource(JsonNode Node)
{
    public string Id => (string)Node["id"]!;

    public string Type => (string)Node["type"]!;

    /// <summary>Its own name, without its parents'.</summary>
    public string Name => ((string)Node["name"]!).Split('/')[^1];

    public JsonNode Properties => Node["properties"]!;
}
