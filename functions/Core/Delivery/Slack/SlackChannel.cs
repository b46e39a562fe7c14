using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Slack;

/// <summary>
/// Digests posted to Slack's incoming webhooks, as Block Kit. Text from outside goes into plain text and rich text elements, in which
/// Slack reads no markup.
/// </summary>
internal sealed class SlackChannel(WebhookSender sender) : ChatChannel(sender)
{
    /// <summary>Slack's limit for a header, in characters.</summary>
    private const int MaxHeader = 150;

    /// <summary>Slack's limit for a text, in characters.</summary>
    private const int MaxText = 3_000;

    public override string Name => "slack";

    /// <summary>As much as Teams accepts, so that every chat gets the same; Slack itself accepts more.</summary>
    public override int MaxBytes => 28_000;

    protected override JsonObject Write(ChatMessage message) =>
        new()
        {
            // What a notification shows; the only place in which markup is read.
            ["text"] = Escape(message.Title),
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["blocks"] = new JsonArray([
                new JsonObject { ["type"] = "header", ["text"] = Plain(message.Title, MaxHeader) },
                Context(message.Covers),
                new JsonObject { ["type"] = "section", ["text"] = Plain(message.Summary, MaxText) },
                .. message.Sections.Select(Section),
                Context(message.Coverage),
            ]),
        };

    private static JsonObject Section(ChatSection section) =>
        new()
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray(
                Line(Text(section.Heading, bold: true)),
                new JsonObject
                {
                    ["type"] = "rich_text_list",
                    ["style"] = "bullet",
                    ["elements"] = new JsonArray([.. section.Items.Select(Item)]),
                }
            ),
        };

    private static JsonObject Item(ChatItem item) => Line(Title(item), Text("  " + item.Note, bold: false));

    private static JsonObject Title(ChatItem item) =>
        item.Url.Length == 0
            ? Text(item.Title, bold: false)
            : new JsonObject
            {
                ["type"] = "link",
                ["url"] = item.Url,
                ["text"] = item.Title,
            };

    private static JsonObject Text(string text, bool bold)
    {
        var element = new JsonObject { ["type"] = "text", ["text"] = text };
        if (bold)
            element["style"] = new JsonObject { ["bold"] = true };
        return element;
    }

    private static JsonObject Line(params JsonNode[] elements) =>
        new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray(elements) };

    private static JsonObject Context(string text) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text, MaxText)) };

    private static JsonObject Plain(string text, int max) =>
        new()
        {
            ["type"] = "plain_text",
            ["text"] = UntrustedText.Line(text, max),
            ["emoji"] = false,
        };

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
