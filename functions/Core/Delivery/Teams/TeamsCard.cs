using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Core.Delivery.Teams;

/// <summary>
/// A digest as an Adaptive Card, in the envelope a Teams workflow takes. Text from outside stands in text runs, which have no
/// Markdown; text blocks have, so they hold nothing from outside.
/// </summary>
internal static class TeamsCard
{
    public static JsonObject Of(WebhookMessage message) =>
        new()
        {
            ["type"] = "message",
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
                        ["msteams"] = new JsonObject { ["width"] = "Full" },
                        ["body"] = Body(message),
                    },
                }
            ),
        };

    private static JsonArray Body(WebhookMessage message) =>
        new([
            Block(Run(message.Title, size: "Large", weight: "Bolder")),
            Block(Run(message.Covers, subtle: true)),
            Block(Run(message.Summary)),
            .. message.Sections.SelectMany(Section),
            Block(Run(message.Coverage, subtle: true)),
        ]);

    private static IEnumerable<JsonNode> Section(WebhookSection section) =>
        [
            Block(Run(section.Heading, weight: "Bolder")),
            .. section.Items.Select(item => Block(Link(item), Run("  " + item.Note, subtle: true))),
        ];

    private static JsonObject Link(WebhookItem item)
    {
        var run = Run(item.Title);
        if (item.Url.Length > 0)
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = item.Url };
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
