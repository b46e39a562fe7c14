using MimeKit;
using NewsMonitor.Email;
using NewsMonitor.Recipients;
using NewsMonitor.Webhooks;

namespace NewsMonitor.Digests;

/// <summary>What digests leave by, and who is not to get any.</summary>
/// <param name="Smtp">The mail server.</param>
/// <param name="Webhooks">The web.</param>
/// <param name="Recipients">Who unsubscribed or is paused.</param>
/// <param name="Links">Links to unsubscribe; null where mails have none.</param>
public sealed record DigestChannels(
    SmtpConnection Smtp, WebhookSender Webhooks, RecipientStore Recipients, UnsubscribeLinks? Links)
{
    /// <summary>One recipient's mail.</summary>
    public MimeMessage Message(Digest digest, RenderedDigest rendered, MailboxAddress from, MailboxAddress to) =>
        DigestMessage.For(digest, rendered, from, to, Links?.For(digest.Id, SendLedger.RecipientKey(to)));
}
