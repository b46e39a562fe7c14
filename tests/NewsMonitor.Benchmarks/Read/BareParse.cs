using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MimeKit;
using nietras.SeparatedValues;
using SmartReader;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>What each library does by itself with a file, as its documentation shows it.</summary>
internal static class BareParse
{
    private static readonly DocstrumBoundingBoxes Segmenter = new(new() { MaxDegreeOfParallelism = 1 });

    public static void Page(byte[] bytes)
    {
        using var reader = new Reader("https://courier.example/", Encoding.UTF8.GetString(bytes));
        Keep(reader.GetArticle().TextContent);
    }

    public static void Xml(byte[] bytes) => Keep(XDocument.Load(new MemoryStream(bytes)));

    /// <summary>The texts are HTML, as in mails.</summary>
    public static void Feed(byte[] bytes)
    {
        var feed = XDocument.Load(new MemoryStream(bytes));
        foreach (var text in feed.Descendants(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/")))
            KeepText(text.Value);
    }

    public static void Json(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        foreach (var field in document.RootElement.EnumerateObject())
            Keep(field.Value.ToString());
    }

    public static void JsonLines(byte[] bytes)
    {
        using var lines = new StreamReader(new MemoryStream(bytes));
        while (lines.ReadLine() is { } line)
            Json(Encoding.UTF8.GetBytes(line));
    }

    public static void Mail(byte[] bytes)
    {
        using var mail = MimeMessage.Load(new MemoryStream(bytes));
        Keep(mail);
    }

    public static void Mails(byte[] bytes)
    {
        var parser = new MimeParser(new MemoryStream(bytes), MimeFormat.Mbox);
        while (!parser.IsEndOfStream)
        {
            using var mail = parser.ParseMessage();
            Keep(mail);
        }
    }

    public static void Pdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        foreach (var page in document.GetPages())
        {
            var blocks = Segmenter.GetBlocks(page.GetWords(NearestNeighbourWordExtractor.Instance));
            foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
                Keep(block.Text);
        }
    }

    public static void Docx(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        foreach (var text in document.MainDocumentPart!.Document!.Descendants<Text>())
            Keep(text.Text);
    }

    public static void Odt(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var content = archive.GetEntry("content.xml")!.Open();
        Keep(XDocument.Load(content));
    }

    public static void Markdown(byte[] bytes) => Keep(Markdig.Markdown.ToHtml(Encoding.UTF8.GetString(bytes)));

    public static void Csv(byte[] bytes)
    {
        using var reader = Sep.Reader(options => options with { Unescape = true }).From(bytes);
        foreach (var row in reader)
            for (var column = 0; column < row.ColCount; column++)
                Keep(row[column].ToString());
    }

    public static void Zip(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            Page(Bytes(content));
        }
    }

    public static void Gzip(byte[] bytes)
    {
        using var content = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        Page(Bytes(content));
    }

    private static byte[] Bytes(Stream content)
    {
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Keep(MimeMessage mail) => KeepText(mail.HtmlBody!);

    private static void KeepText(string html) => Keep(new HtmlParser().ParseDocument(html).Body!.TextContent);

    private static void Keep(object found) => GC.KeepAlive(found);
}
