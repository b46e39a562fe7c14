using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Local.Sessions;

/// <summary>A recipient named by an operator.</summary>
/// <param name="Key">The key in storage.</param>
/// <param name="Name">The name that is shown; for a webhook without the path, which is secret.</param>
internal sealed record Recipient(string Key, string Name)
{
    /// <summary>Reads a mail address or the address of a webhook; null if it is neither, with a message that says what is wrong.</summary>
    public static Recipient? Parse(string text, ICollection<string> faults)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
            return new Recipient(WebhookDefinition.KeyOf(url), $"the webhook at {url.Host}");
        return Mailbox.Parse(text, faults) is { } mailbox ? new Recipient(RecipientKey.Of(mailbox), mailbox.Address) : null;
    }
}
