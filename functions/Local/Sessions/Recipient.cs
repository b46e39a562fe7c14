using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Local.Sessions;

/// <summary>Somebody an operator names.</summary>
/// <param name="Key">What storage knows them by.</param>
/// <param name="Name">How they are shown: a webhook without its path, which is a secret.</param>
internal sealed record Recipient(string Key, string Name)
{
    /// <summary>Reads a mail address or a webhook's; null, with what is wrong with it, where it is neither.</summary>
    public static Recipient? Parse(string text, ICollection<string> faults)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
            return new Recipient(WebhookDefinition.KeyOf(url), $"the webhook at {url.Host}");
        return Mailbox.Parse(text, faults) is { } mailbox ? new Recipient(RecipientKey.Of(mailbox), mailbox.Address) : null;
    }
}
