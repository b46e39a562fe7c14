using MimeKit;
using NewsMonitor.Reading.Archives;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Mail;

/// <summary>The attachments of a mail that can be articles: documents, pages, tables, archives and other mails.</summary>
internal static class MailAttachments
{
    private static readonly HashSet<string> Extensions =
    [
        .. (
            "pdf docx docm odt eml mht mhtml mbox html htm xhtml txt md csv tsv json jsonl ndjson xml rss atom zip gz tgz "
            + "tar warc"
        ).Split(' '),
    ];

    public static IEnumerable<SourceFile> In(SourceFile file, MailContents contents)
    {
        var names = new EntryNames();
        foreach (var entity in contents.Attached)
            if (Attachment(entity) is var (name, bytes))
                yield return new SourceFile(file.PartName(names.Next(name)), FileName.Of(name), bytes.Length, bytes);
    }

    private static (string Name, MemoryStream Bytes)? Attachment(MimeEntity entity)
    {
        var bytes = new MemoryStream();
        var name = "";
        if (entity is MessagePart { Message: { } message })
        {
            name = "message.eml";
            message.WriteTo(bytes);
        }
        else if (entity is MimePart part && NameOf(part) is { } own)
        {
            name = own;
            part.Content?.DecodeTo(bytes);
        }
        if (bytes.Length == 0)
            return null;
        bytes.Position = 0;
        return (name, bytes);
    }

    /// <summary>Its name; null if its kind is not read. Names are often missing, and kinds often wrong.</summary>
    private static string? NameOf(MimePart part)
    {
        var name = part.FileName ?? part.ContentType.Name ?? "";
        if (Extensions.Contains(FileName.Of(name).Extension))
            return name;
        return part.ContentType.MimeType.ToLowerInvariant() switch
        {
            "application/pdf" => name.Length > 0 ? name : "attachment.pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => name.Length > 0
                ? name
                : "attachment.docx",
            "application/vnd.oasis.opendocument.text" => name.Length > 0 ? name : "attachment.odt",
            _ => null,
        };
    }
}
