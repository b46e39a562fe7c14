using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Slack;

/// <summary>
/// Digests posted to Slack's incoming webhooks, as Block Kit. Text from outside goes into plain text and rich text elements, in
/// which Slack reads no markup.
/// </summary>
internal sealed class SlackChannel(WebhookSender sender) : ChatChannel(sender)
{
    /// <summary>Slack's limit for a header, in characters.</summary>
    private const int MaxHeader = 150;

    /// <summary>Slack's limit for a text, in characters.</summary>
    private const int MaxText = 3_000;

    public override string Name => "slack";

    /// <summary>Of all texts together; longer messages may be refused or cut.</summary>
    public override int MaxCharacters => 10_000;

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
                .. message.Sections.Select(section => Section(section, message.Page)),
                .. message.Further.Length > 0 ? [Context(message.Further)] : Array.Empty<JsonNode>(),
                .. message.Coverage.Length > 0 ? [Context(message.Coverage)] : Array.Empty<JsonNode>(),
                .. message.Page.Length > 0 ? [Paragraph(Link(message.ToPage, message.Page))] : Array.Empty<JsonNode>(),
            ]),
        };

    private static JsonObject Section(ChatSection section, string page)
    {
        List<JsonNode> elements = [Line(Text(section.Heading, bold: true))];
        if (section.Items.Count > 0)
            elements.Add(
                new JsonObject
                {
                    ["type"] = "rich_text_list",
                    ["style"] = "bullet",
                    ["elements"] = new JsonArray([.. section.Items.Select(Item)]),
                }
            );
        if (section.More.Length > 0)
            elements.Add(Line(page.Length > 0 ? Link(section.More, page) : Text(section.More, bold: false)));
        return new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray([.. elements]) };
    }

    private static JsonObject Paragraph(JsonObject element) =>
        new() { ["type"] = "rich_text", ["elements"] = new JsonArray(Line(element)) };

    private static JsonObject Item(ChatItem item) => Line(Title(item), Text("  " + item.Note, bold: false));

    private static JsonObject Title(ChatItem item) =>
        item.Url.Length == 0 ? Text(item.Title, bold: false) : Link(item.Title, item.Url);

    private static JsonObject Link(string text, string url) =>
        new()
        {
            ["type"] = "link",
            ["url"] = url,
            ["text"] = text,
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
