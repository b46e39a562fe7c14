using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Core.Delivery.Teams;

/// <summary>
/// Digests posted to Microsoft Teams workflows, as an Adaptive Card in the envelope that a workflow accepts. Text from outside
/// goes into text runs, in which Teams reads no Markdown; in text blocks it does, so there are none.
/// </summary>
internal sealed class TeamsChannel(WebhookSender sender) : ChatChannel(sender)
{
    public override string Name => "teams";

    /// <summary>What a Teams workflow accepts.</summary>
    public override int MaxBytes => 28_000;

    protected override JsonObject Write(ChatMessage message) =>
        new()
        {
            ["type"] = "message",
            // What notifications and lists of messages show.
            ["summary"] = message.Title,
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["contentUrl"] = null,
                    ["content"] = new JsonObject
                    {
                        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                        ["type"] = "AdaptiveCard",
                        ["version"] = "1.4",
                        ["fallbackText"] = message.Title,
                        ["msteams"] = new JsonObject { ["width"] = "Full" },
                        ["body"] = Body(message),
                    },
                }
            ),
        };

    private static JsonArray Body(ChatMessage message) =>
        new([
            Block(Run(message.Title, size: "Large", weight: "Bolder")),
            Block(Run(message.Covers, subtle: true)),
            Block(Run(message.Summary)),
            .. message.Sections.SelectMany(section => Section(section, message.Page)),
            .. message.Further.Length > 0 ? [Block(Run(message.Further, subtle: true))] : Array.Empty<JsonNode>(),
            .. message.Coverage.Length > 0 ? [Block(Run(message.Coverage, subtle: true))] : Array.Empty<JsonNode>(),
            .. message.Page.Length > 0 ? [Block(Link(message.ToPage, message.Page))] : Array.Empty<JsonNode>(),
        ]);

    private static IEnumerable<JsonNode> Section(ChatSection section, string page) =>
        [
            Block(Run(section.Heading, weight: "Bolder")),
            .. section.Items.Select(item => Block(Link(item.Title, item.Url), Run("  " + item.Note, subtle: true))),
            .. section.More.Length > 0 ? [Block(Link(section.More, page))] : Array.Empty<JsonNode>(),
        ];

    private static JsonObject Link(string text, string url)
    {
        var run = Run(text);
        if (url.Length > 0)
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url };
        return run;
    }

    private static JsonObject Block(params JsonNode[] runs) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, string? size = null, string? weight = null, bool subtle = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (size is not null)
            run["size"] = size;
        if (weight is not null)
            run["weight"] = weight;
        if (subtle)
            run["isSubtle"] = true;
        return run;
    }
}
