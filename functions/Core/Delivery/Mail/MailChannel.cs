using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Digests by mail: one message for each recipient.</summary>
/// <param name="connection">The mail server.</param>
/// <param name="clock">The time.</param>
/// <param name="byMail">How recipients unsubscribe by mail; null: they cannot.</param>
/// <exception cref="SettingsException">The settings of the links to unsubscribe are wrong.</exception>
public sealed class MailChannel(SmtpConnection connection, TimeProvider clock, UnsubscribeMail? byMail = null) : IDigestChannel
{
    public const string ChannelName = "mail";

    private readonly MailboxAddress _from = Mailbox.Parse(connection.Options.From, [])!;

    private readonly UnsubscribeLinks? _links = UnsubscribeLinks.From(
        connection.Options.PublicUrl,
        connection.Options.UnsubscribeKey
    );

    private readonly ReturnAddresses? _returns = ReturnAddresses.From(connection.Options);

    public string Name => ChannelName;

    public TimeSpan Timeout => TimeSpan.FromSeconds(connection.Options.TimeoutSeconds);

    /// <summary>The address that readers can write to; empty if the settings do not name one.</summary>
    public string Contact => Mailbox.Parse(connection.Options.Contact, [])?.Address ?? "";

    public IChannelSession Open(OutgoingDigest digest) =>
        new Session(new EmailSender(connection, clock), Mailing(digest), _returns);

    /// <summary>The mail that a recipient would get now, byte for byte.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="recipient">Null: the sender.</param>
    public MimeMessage Message(OutgoingDigest digest, MailRecipient? recipient) =>
        Mailing(digest).To(recipient?.Address ?? _from, clock.GetUtcNow());

    private DigestMailing Mailing(OutgoingDigest digest) => new(digest.Digest, digest.Rendered, _from, _links, byMail);

    private sealed class Session(EmailSender sender, DigestMailing mailing, ReturnAddresses? returns) : IChannelSession
    {
        public Task<SendResult> SendAsync(DigestRecipient recipient, DateTimeOffset firstTried) =>
            sender.SendAsync(mailing.To(((MailRecipient)recipient).Address, firstTried), returns?.For(recipient.Hash));

        public ValueTask DisposeAsync() => sender.DisposeAsync();
    }
}
