using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Local.Commands;

/// <summary>A recipient that an operator names.</summary>
/// <param name="Hash">Of the address.</param>
/// <param name="Name">The name that is shown: for a webhook without its path, which is a secret.</param>
internal sealed record Recipient(string Hash, string Name)
{
    /// <summary>
    /// Reads a mail address or a webhook's; null if it is neither, with what is wrong in <paramref name="faults"/>.
    /// </summary>
    public static Recipient? Parse(string text, ICollection<string> faults)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
            return new Recipient(WebhookRecipient.HashOf(url), $"the webhook at {url.Host}");
        return Mailbox.Parse(text, faults) is { } mailbox ? new Recipient(AddressHash.Of(mailbox), mailbox.Address) : null;
    }
}
