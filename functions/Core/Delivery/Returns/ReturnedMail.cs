using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Returns;

/// <summary>What came back for a mail that was sent: that it did not arrive, or is not wanted.</summary>
/// <param name="Recipient">Whose mail it was, by a signature of ours: nothing else in the message is trusted.</param>
public abstract record ReturnedMail(RecipientKey Recipient)
{
    /// <summary>It cannot be delivered, and never will (RFC 3464).</summary>
    /// <param name="Recipient">Whose mail it was.</param>
    /// <param name="Reason">The server's words, in a line, without addresses.</param>
    /// <param name="IsFull">Whether the mailbox is only full.</param>
    public sealed record Bounce(RecipientKey Recipient, string Reason, bool IsFull) : ReturnedMail(Recipient);

    /// <summary>The recipient called it spam (RFC 5965).</summary>
    /// <param name="Recipient">Whose mail it was.</param>
    public sealed record Complaint(RecipientKey Recipient) : ReturnedMail(Recipient);

    /// <summary>The recipient unsubscribed by mail (RFC 2369).</summary>
    /// <param name="Recipient">Whose mail it was.</param>
    /// <param name="DigestId">The digest.</param>
    /// <param name="MessageId">The request's Message-ID, which is the same if it arrives twice; null if it has none.</param>
    public sealed record Unsubscription(RecipientKey Recipient, string DigestId, string? MessageId) : ReturnedMail(Recipient);
}

/// <summary>Recognizes reports about mails that were sent.</summary>
/// <param name="returns">The addresses that mails return to; null: there is none.</param>
/// <param name="links">The links in mails, which reports repeat; null: there are none.</param>
public sealed class ReturnReader(ReturnAddresses? returns, UnsubscribeLinks? links)
{
    private const int MaxReason = 200;

    private static readonly string[] Addressed = ["To", "Delivered-To", "X-Original-To", "Envelope-To"];

    /// <summary>What a message reports; null if it is no report, or one about a mail that is not ours.</summary>
    public ReturnedMail? Read(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var message = MimeMessage.Load(stream);
            var parts = message.BodyParts.ToList();
            if (parts.OfType<MessageFeedbackReport>().FirstOrDefault() is { } complaint)
                return IsAbuse(complaint) && KeyOf(message, parts, complaint) is { } who ? new ReturnedMail.Complaint(who) : null;
            if (parts.OfType<MessageDeliveryStatus>().Any())
                return ReadBounce(message, parts);
            return UnsubscribeMail.TokenIn(message.Subject ?? "") is { } token && links?.Read(token) is { } link
                ? new ReturnedMail.Unsubscription(link.Recipient, link.DigestId, message.MessageId)
                : null;
        }
        catch (FormatException)
        {
            // It is not a message.
            return null;
        }
    }

    private static bool IsAbuse(MessageFeedbackReport report) =>
        string.Equals(report.Fields["Feedback-Type"]?.Trim(), "abuse", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<HeaderList> Groups(MessageDeliveryStatus status) => status.StatusGroups.Skip(1);

    private static bool IsFinal(HeaderList recipient) =>
        string.Equals(recipient["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase)
        && SmtpReply.IsOfRecipient(recipient["Status"] ?? "");

    private ReturnedMail.Bounce? ReadBounce(MimeMessage message, List<MimeEntity> parts) =>
        parts.OfType<MessageDeliveryStatus>().SelectMany(Groups).FirstOrDefault(IsFinal) is { } failed
        && KeyOf(message, parts, null) is { } key
            ? Bounce(key, failed)
            : null;

    private static ReturnedMail.Bounce Bounce(RecipientKey key, HeaderList recipient)
    {
        var status = recipient["Status"]!.Trim();
        var said = recipient["Diagnostic-Code"] ?? "";
        return new ReturnedMail.Bounce(
            key,
            UntrustedText.Line($"returned: {status} {EmailSender.WithoutAddresses(said)}".Trim(), MaxReason),
            IsFull: status.StartsWith("5.2.2", StringComparison.Ordinal)
        );
    }

    // The report goes to the address that the mail named; a complaint goes elsewhere, but contains the mail.
    private RecipientKey? KeyOf(MimeMessage message, List<MimeEntity> parts, MessageFeedbackReport? complaint) =>
        Addressed
            .SelectMany(name => message.Headers.Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(header => header.Value)
            .Append(complaint?.Fields["Original-Mail-From"] ?? "")
            .SelectMany(Addresses)
            .Select(address => returns?.Read(address))
            .Concat(parts.OfType<MessagePart>().Select(part => KeyOf(part.Message?.Headers)))
            .FirstOrDefault(key => key is not null);

    private RecipientKey? KeyOf(HeaderList? headers)
    {
        var addresses = headers?["List-Unsubscribe"]?.Split(['<', '>']) ?? [];
        return addresses
            .Where(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            .Select(address => links?.Read(address[(address.LastIndexOf('/') + 1)..])?.Recipient)
            .FirstOrDefault(key => key is not null);
    }

    private static IEnumerable<string> Addresses(string text) =>
        InternetAddressList.TryParse(text, out var list) ? list.Mailboxes.Select(mailbox => mailbox.Address) : [];
}
