using MimeKit;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Mail;

/// <summary>A page that a browser saved with its pictures (<c>.mhtml</c>, <c>.mht</c>): a mail that nobody sent.</summary>
internal static class SavedPage
{
    private const string Address = "Snapshot-Content-Location";

    /// <summary>The page, with its address; null if the mail is a mail.</summary>
    public static SourceFile? In(SourceFile file, MimeMessage mail)
    {
        if (Root(mail.Body) is not { } page || !IsSaved(file.Name, mail, page))
            return null;
        var html = OuterCharset.ToUtf8(MailText.Decoded(page));
        var address = mail.Headers[Address] ?? page.ContentLocation?.OriginalString;
        return new SourceFile(file.Part, file.Name with { Extension = "html" }, html.Length, new MemoryStream(html, false))
        {
            Clues = address is null ? file.Clues : new Clues(new Found<string>(address, "mhtml:" + Address)),
        };
    }

    private static TextPart? Root(MimeEntity? body) =>
        body switch
        {
            MultipartRelated { Root: TextPart { IsHtml: true } root } => root,
            Multipart parts => parts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml),
            TextPart { IsHtml: true } page => page,
            _ => null,
        };

    private static bool IsSaved(FileName name, MimeMessage mail, TextPart page) =>
        mail.Headers.Contains(Address)
        || name.Extension is "mhtml" or "mht"
        || (!mail.From.Mailboxes.Any(sender => sender.Address.Contains('@')) && page.ContentLocation is { IsAbsoluteUri: true });
}
