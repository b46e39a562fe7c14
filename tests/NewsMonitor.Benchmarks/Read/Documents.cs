using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsMonitor.Benchmarks.Articles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>An article as the documents that press offices send.</summary>
internal static class Documents
{
    private const int LineLength = 85;
    private const double LineHeight = 14;
    private const double ParagraphGap = 10;
    private const double Left = 60;
    private const double Top = 780;
    private const double Bottom = 60;

    public static byte[] Docx(NewsText news)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var body = new Body(news.Paragraphs.Prepend(news.Title).Select(text => new Paragraph(new Run(new Text(text)))));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return bytes.ToArray();
    }

    public static byte[] Odt(NewsText news)
    {
        const string text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        const string office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        var content =
            $"<office:document-content xmlns:office=\"{office}\" xmlns:text=\"{text}\"><office:body><office:text>"
            + $"<text:h text:outline-level=\"1\">{WebUtility.HtmlEncode(news.Title)}</text:h>"
            + string.Concat(news.Paragraphs.Select(paragraph => $"<text:p>{WebUtility.HtmlEncode(paragraph)}</text:p>"))
            + "</office:text></office:body></office:document-content>";
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.text");
            Add(archive, "content.xml", content);
        }

        return bytes.ToArray();
    }

    public static byte[] Markdown(NewsText news) => Agencies.Utf8($"# {news.Title}\n\n{string.Join("\n\n", news.Paragraphs)}\n");

    public static byte[] Pdf(NewsText news)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText(news.Title, 14, new PdfPoint(Left, Top), font);
        var y = Top - LineHeight;
        foreach (var paragraph in news.Paragraphs)
        {
            y -= ParagraphGap;
            foreach (var line in Lines(paragraph))
            {
                if (y < Bottom)
                    (page, y) = (builder.AddPage(PageSize.A4), Top);
                page.AddText(line, 10, new PdfPoint(Left, y), font);
                y -= LineHeight;
            }
        }

        return builder.Build();
    }

    private static IEnumerable<string> Lines(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length + word.Length > LineLength)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        yield return line;
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Agencies.Utf8(content));
    }
}
