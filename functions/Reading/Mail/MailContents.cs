using MimeKit;
using MimeKit.Tnef;

namespace NewsMonitor.Reading.Mail;

/// <summary>What a mail contains.</summary>
/// <param name="Html">Its text as HTML.</param>
/// <param name="Plain">Its text as plain text, which most mails repeat for old programs.</param>
/// <param name="Attached">The other parts.</param>
/// <param name="IsEncrypted">Whether there is something that only the recipient can read.</param>
internal sealed record MailContents(
    IReadOnlyList<TextPart> Html,
    IReadOnlyList<TextPart> Plain,
    IReadOnlyList<MimeEntity> Attached,
    bool IsEncrypted
)
{
    private const int MostParts = 500;

    public static MailContents Of(MimeMessage mail)
    {
        var parts = mail.BodyParts.Take(MostParts).SelectMany(Unwrapped).ToList();
        var texts = parts.OfType<TextPart>().Where(part => !IsAttached(part)).ToList();
        return new MailContents(
            [.. texts.Where(part => part.IsHtml)],
            [.. texts.Where(part => part.IsPlain)],
            [.. parts.Where(part => part is not TextPart text || IsAttached(text) || !(text.IsHtml || text.IsPlain))],
            mail.Body?.ContentType is { } type
                && (type.IsMimeType("multipart", "encrypted") || type.IsMimeType("application", "pkcs7-mime"))
        );
    }

    private static bool IsAttached(MimePart part) => part.IsAttachment || !string.IsNullOrEmpty(part.FileName);

    /// <summary>Outlook's own wrapping, <c>winmail.dat</c>, is a mail inside the mail.</summary>
    private static IEnumerable<MimeEntity> Unwrapped(MimeEntity part) =>
        part is TnefPart wrapped ? wrapped.ConvertToMessage().BodyParts.Take(MostParts) : [part];
}
