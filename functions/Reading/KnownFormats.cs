using NewsMonitor.Reading.Archives;
using NewsMonitor.Reading.Documents;
using NewsMonitor.Reading.Documents.Pdf;
using NewsMonitor.Reading.Exports;
using NewsMonitor.Reading.Feeds;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Html;
using NewsMonitor.Reading.Json;
using NewsMonitor.Reading.Mail;
using NewsMonitor.Reading.Markdown;
using NewsMonitor.Reading.NewsMl;
using NewsMonitor.Reading.PlainText;
using NewsMonitor.Reading.Tables;
using NewsMonitor.Reading.WebArchives;
using NewsMonitor.Reading.Wire;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading;

/// <summary>The formats that are read. Of each list, the first format that accepts a file reads it.</summary>
internal static class KnownFormats
{
    /// <summary>
    /// Formats of files: those that are recognized by their first bytes, then the others; the last one reads everything that is
    /// text.
    /// </summary>
    /// <param name="options">The maximum size of an article.</param>
    /// <param name="time">The current time; dates after it are ignored.</param>
    public static IReadOnlyList<IArticleFormat> Files(ReadingOptions options, TimeProvider time)
    {
        var lines = new JsonLinesFormat(options.MaxBytes);
        var texts = new TextFileFormat(Texts(time));
        return
        [
            new ZipFormat([new WordDocument(time), new OpenDocumentText(time)], options.MaxBytes),
            new GzipFormat(),
            new TarFormat(),
            new PdfFormat(time),
            new WarcFormat(options.MaxBytes),
            new WireFormat(time),
            new UnreadFileFormat(),
            new MboxFormat(options.MaxBytes),
            new MailFormat(time),
            lines,
            new JsonFileFormat(new JsonFormat(time), lines, texts, options.MaxBytes),
            new XmlFileFormat(Xml(time), options.MaxBytes),
            new TableFormat(time, options.MaxBytes),
            texts,
        ];
    }

    private static IReadOnlyList<IXmlFormat> Xml(TimeProvider time) =>
        [new FeedFormat(time), new NewsMlG2Format(time), new NewsMl1Format(time), new NitfFormat(time)];

    private static IReadOnlyList<ITextFormat> Texts(TimeProvider time) =>
        [new JsonFormat(time), new HtmlFormat(time), new ExportFormat(time), new MarkdownFormat(time), new PlainTextFormat(time)];
}
