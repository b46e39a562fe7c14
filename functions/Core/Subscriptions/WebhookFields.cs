using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads the webhooks of a digest or alert.</summary>
internal static class WebhookFields
{
    private const int MaxWebhooks = 100;

    public static IReadOnlyList<WebhookDefinition> Read(JsonFields fields) =>
        [.. fields.Objects("webhooks", MaxWebhooks, Webhook).DistinctBy(webhook => webhook.Key)];

    private static WebhookDefinition? Webhook(JsonFields fields)
    {
        var kind = fields.Required("kind", 10, "json");
        var url = fields.Required("url", 2_000, "https://receiver.example.org/digests");
        var secret = fields.Text("secret", 200);
        List<string> wrong = [];
        var webhook = WebhookDefinition.Parse(kind ?? "", url ?? "", secret ?? "", wrong);
        foreach (var fault in wrong.Select(fault => fault.Split(' ', 2)))
        {
            // What is missing has been named already.
            if ((fault[0], kind, url) is not (("kind", null, _) or ("url", _, null)))
                fields.Fault(fault[0], fault[1]);
        }

        fields.Finish();
        return webhook;
    }
}
