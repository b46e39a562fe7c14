using System.Runtime.CompilerServices;
using MimeKit;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Mail;

/// <summary>
/// A mail (<c>.eml</c>, or text that begins like one): a newsletter is an article, an alert is the articles that it lists, a
/// saved page (<c>.mhtml</c>) is the page, and attachments are files of their own. Nothing that a mail refers to is fetched.
/// </summary>
internal sealed class MailFormat(TimeProvider time) : IArticleFormat
{
    /// <summary>Parts inside parts; ordinary mails have up to four levels.</summary>
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 20, MaxAddressGroupDepth = 3 };

    public bool IsStreamed => false;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => MailHead.IsMail(name, head);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var part in Parts(file, await file.BytesAsync(cancellationToken), cancellationToken))
            yield return part;
    }

    // Mails come from strangers, so whatever the library throws is the mail's fault.
    private IReadOnlyList<FilePart> Parts(SourceFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream(bytes[MailHead.Start(bytes.Span)..].ToArray(), writable: false);
            using var mail = new MimeParser(Options, content, MimeFormat.Entity, persistent: true).ParseMessage(
                cancellationToken
            );
            return [.. Parts(file, mail)];
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var rejection = Rejections.Malformed("The mail is damaged and cannot be read");
            return [new(new ReadPart(file.Part, rejection) { Fault = fault })];
        }
    }

    private IEnumerable<FilePart> Parts(SourceFile file, MimeMessage mail)
    {
        if (SavedPage.In(file, mail) is { } page)
            return [new(page)];
        if (mail.Body is MultipartReport)
            return
            [
                new(new ReadPart(file.Part, Rejections.NotAnArticle("The mail is a notice of a mail server; drop an article."))),
            ];
        var contents = MailContents.Of(mail);
        var text = MailText.Of(contents);
        var items = AlertItems.In(mail, text);
        var attached = MailAttachments.In(file, contents).ToList();
        IReadOnlyList<ReadPart> read =
            items.Count > 0
                ? [.. items.Select((item, index) => new ReadPart($"{index + 1}", item.Read(mail, time)))]
                : [new ReadPart(attached.Count > 0 ? "mail" : "", Letter.Read(mail, contents, text, file.Name, time))];
        // A line or two beside an attachment only say that it is attached.
        if (attached.Count > 0 && !IsWorthReading(read))
            read = [];
        return
        [
            .. read.Select(part => new FilePart(part with { Name = file.PartName(part.Name) })),
            .. attached.Select(one => new FilePart(one)),
        ];
    }

    private static bool IsWorthReading(IReadOnlyList<ReadPart> read) =>
        read.Count > 1 || read[0].Result.Article is { } article && article.Body.Value.Length > Letter.LongestCoverNote;
}
