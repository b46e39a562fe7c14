using NewsMonitor.Benchmarks.Articles;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>The files that are read.</summary>
internal static class Files
{
    /// <param name="articles">How many are in a file that can hold several.</param>
    public static IEnumerable<File> All(int articles)
    {
        var all = Enumerable.Range(1, articles).Select(NewsText.Of).ToList();
        var one = all[0];
        var page = NewsFile.Of(one.Number, "html").Content.ToArray();
        var pages = all.Select(news => NewsFile.Of(news.Number, "html").Content.ToArray()).ToList();
        return
        [
            new("html", "html", 1, page, "SmartReader on AngleSharp's tree", BareParse.Page),
            new("rss", "xml", articles, Feeds.Rss(all), "System.Xml, and AngleSharp on each text", BareParse.Feed),
            new("ninjs", "json", 1, Agencies.Ninjs(one), "System.Text.Json", BareParse.Json),
            new("jsonl", "jsonl", articles, Agencies.JsonLines(all), "System.Text.Json", BareParse.JsonLines),
            new("newsml-g2", "xml", 1, Agencies.NewsMlG2(one), "System.Xml", BareParse.Xml),
            new("nitf", "xml", 1, Agencies.Nitf(one), "System.Xml", BareParse.Xml),
            new("eml", "eml", 1, Mails.Eml(one), "MimeKit, and AngleSharp on the HTML part", BareParse.Mail),
            new("mbox", "mbox", articles, Mails.Mbox(all), "the same for each mail", BareParse.Mails),
            new("pdf", "pdf", 1, Documents.Pdf(one), "PdfPig with its words, blocks and their order", BareParse.Pdf),
            new("docx", "docx", 1, Documents.Docx(one), "Open XML SDK, all runs of text", BareParse.Docx),
            new("odt", "odt", 1, Documents.Odt(one), "ZipArchive and System.Xml", BareParse.Odt),
            new("md", "md", 1, Documents.Markdown(one), "Markdig, to HTML", BareParse.Markdown),
            new("csv", "csv", articles, Agencies.Csv(all), "Sep, all cells as strings", BareParse.Csv),
            new("zip of pages", "zip", articles, Packages.Zip(pages), "ZipArchive, and each page as above", BareParse.Zip),
            new("gz of a page", "html.gz", 1, Packages.Gzip(page), "GZipStream, and the page as above", BareParse.Gzip),
            new(
                "warc of pages",
                "warc",
                articles,
                Packages.Warc(pages),
                "each page as above",
                Packages.Each(pages, BareParse.Page)
            ),
        ];
    }
}
