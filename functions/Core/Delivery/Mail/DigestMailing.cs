using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// Makes the mails of one digest. Everything in a mail, including its Message-ID, follows from the digest, its window, the
/// recipient and the time of the first try. Made again, it is the same bytes, so that a mail program shows a mail that was sent
/// twice as one. What all recipients get is encoded once; each further recipient costs only what is unique to them.
/// </summary>
/// <param name="digest">The digest.</param>
/// <param name="rendered">The same digest as HTML and text.</param>
/// <param name="from">The sender.</param>
/// <param name="links">The links to unsubscribe, by one click as well (RFC 8058); null: there are none.</param>
/// <param name="byMail">The way to do the same by mail; null: there is none.</param>
public sealed class DigestMailing(
    Digest digest,
    RenderedDigest rendered,
    MailboxAddress from,
    UnsubscribeLinks? links,
    UnsubscribeMail? byMail = null
)
{
    // Identifiers in headers are ASCII (RFC 5322, RFC 2919).
    private readonly string _domain = AsciiDomain.Of(from.Domain) ?? from.Domain;
    private readonly SharedBody _html = new(TextFormat.Html, rendered.Html, rendered.LinkAt);
    private readonly SharedBody _text = new(TextFormat.Plain, rendered.Text, rendered.Text.Length);

    /// <summary>The mail for one recipient.</summary>
    /// <param name="to">The recipient, as the subscription has it.</param>
    /// <param name="date">When it was first tried to send it; null: the end of the window.</param>
    public MimeMessage To(MailboxAddress to, DateTimeOffset? date = null)
    {
        var unsubscribe = links?.For(digest.Id, AddressHash.Of(to));
        var identity = Identity(to);
        var message = new MimeMessage
        {
            Subject = rendered.Subject,
            Date = date ?? digest.Window.To,
            MessageId = $"{identity}@{_domain}",
            Body = Body(unsubscribe, identity),
        };
        message.From.Add(from);
        message.To.Add(to);
        if (digest.Contact.Length > 0)
            message.ReplyTo.Add(new MailboxAddress(null, digest.Contact));
        message.Headers.Add("List-Id", $"<{digest.Id}.newsmonitor.{_domain}>");
        if (unsubscribe is not null)
        {
            var mail = byMail is null ? "" : $", <{byMail.For(unsubscribe)}>";
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>{mail}");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Precedence", "bulk");
        // All but NDR: that mail cannot be delivered must be heard.
        message.Headers.Add("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
        return message;
    }

    private MultipartAlternative Body(Uri? unsubscribe, string identity)
    {
        var link = unsubscribe is null ? UnsubscribeLine.None : UnsubscribeLine.For(unsubscribe);
        var body = new MultipartAlternative(_text.With(link.Text), _html.With(link.Html));
        body.ContentType.Boundary = "=_" + identity;
        return body;
    }

    private string Identity(MailboxAddress to)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{digest.Id}\n{digest.Window.Key}\n{to.Address.ToLowerInvariant()}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }
}
