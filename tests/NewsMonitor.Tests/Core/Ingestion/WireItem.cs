using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>An item of an agency in ninjs, version by version.</summary>
internal static class WireItem
{
    /// <summary>The text of version 1; later ones give the number and the name otherwise.</summary>
    public static string Text(int dead = 12, string name = "Jon Smith") =>
        $"A ferry sank off Lisbon on Monday and {dead} people died, the coast guard reported. {name}, the captain, was rescued by a "
        + "fishing boat near Cascais. The ministry of transport opened an inquiry into the accident and closed the port. "
        + "“We did all that we could,” the harbor master said on Tuesday morning.";

    public static string Of(
        int? version = 1,
        string status = "usable",
        string uri = "urn:wire:1",
        string? text = null,
        string headline = "Ferry sinks off Lisbon",
        string? modified = null,
        string? embargo = null
    )
    {
        var item = new JsonObject
        {
            ["uri"] = uri,
            ["type"] = "text",
            ["pubstatus"] = status,
            ["headline"] = headline,
        };
        if (version is not null)
            item["version"] = $"{version}";
        if (text is not "")
            item["body_text"] = text ?? Text();
        if (modified is not null)
            item["versioncreated"] = modified;
        if (embargo is not null)
            item["embargoed"] = embargo;
        return item.ToJsonString();
    }
}
