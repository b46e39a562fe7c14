using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads the webhooks of a digest or alert.</summary>
internal static class WebhookFields
{
    private const int MaxWebhooks = 100;

    /// <summary>Each address once, in the order of the file.</summary>
    public static IReadOnlyList<WebhookRecipient> Read(JsonFields fields, WebhookKinds kinds) =>
        [.. fields.Objects("webhooks", MaxWebhooks, webhook => Webhook(webhook, kinds)).DistinctBy(webhook => webhook.Hash)];

    private static WebhookRecipient? Webhook(JsonFields fields, WebhookKinds kinds)
    {
        var kind = fields.Required("kind", 40, "json");
        var url = fields.Required("url", WebhookAddress.MaxLength, "https://receiver.example.org/digests");
        var secret = fields.Text("secret", 200);
        List<string> wrong = [];
        var webhook = kinds.Parse(kind ?? "", url ?? "", secret ?? "", wrong);
        foreach (var fault in wrong.Select(fault => fault.Split(' ', 2)))
        {
            // Missing fields have already been reported.
            if ((fault[0], kind, url) is not (("kind", null, _) or ("url", _, null)))
                fields.Fault(fault[0], fault[1]);
        }

        fields.Finish();
        return webhook;
    }
}
