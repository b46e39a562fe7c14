using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;
using NewsMonitor.Digests;

namespace NewsMonitor.Email;

/// <summary>
/// Makes the mail one recipient gets. Everything in it follows from the digest, its window and the recipient, its Message-ID and its date
/// included: made again, it is the same bytes, so that a mail program shows a copy sent twice as one.
/// </summary>
public static class DigestMessage
{
    /// <param name="digest">The digest.</param>
    /// <param name="rendered">The same as it is read.</param>
    /// <param name="from">The sender.</param>
    /// <param name="to">The recipient.</param>
    /// <param name="unsubscribe">Where the recipient can unsubscribe, by one click as well (RFC 8058); null: nowhere.</param>
    public static MimeMessage For(Digest digest, RenderedDigest rendered, MailboxAddress from, MailboxAddress to, Uri? unsubscribe = null)
    {
        var identity = Identity(digest, to);
        var message = new MimeMessage
        {
            Subject = rendered.Subject,
            Date = digest.Window.To,
            MessageId = $"{identity}@{from.Domain}",
            Body = Body(unsubscribe is null ? rendered : rendered.With(unsubscribe), identity),
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add("List-Id", $"<{digest.Id}.newsmonitor.{from.Domain}>");
        if (unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Precedence", "bulk");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static MultipartAlternative Body(RenderedDigest rendered, string identity)
    {
        var body = new MultipartAlternative(Part(TextFormat.Plain, rendered.Text), Part(TextFormat.Html, rendered.Html));
        body.ContentType.Boundary = "=_" + identity;
        return body;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format);
        // Base64 keeps line ends as they are, and mail's are these.
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        part.ContentTransferEncoding = part.GetBestEncoding(EncodingConstraint.SevenBit) switch
        {
            ContentEncoding.Base64 => ContentEncoding.Base64,
            _ => ContentEncoding.QuotedPrintable,
        };
        return part;
    }

    private static string Identity(Digest digest, MailboxAddress to)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{digest.Id}\n{digest.Window.Key}\n{to.Address.ToLowerInvariant()}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }
}
