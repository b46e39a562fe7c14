using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery;

/// <summary>What digests leave by, and who is not to get any.</summary>
/// <param name="Smtp">The mail server.</param>
/// <param name="Webhooks">The web.</param>
/// <param name="Recipients">Who unsubscribed or is paused.</param>
/// <param name="Links">Links to unsubscribe; null where mails have none.</param>
public sealed record DigestChannels(
    SmtpConnection Smtp,
    WebhookSender Webhooks,
    RecipientStore Recipients,
    UnsubscribeLinks? Links
)
{
    /// <summary>Makes a digest's mails.</summary>
    public DigestMailing Mailing(Digest digest, RenderedDigest rendered, MailboxAddress from) =>
        new(digest, rendered, from, Links);
}
