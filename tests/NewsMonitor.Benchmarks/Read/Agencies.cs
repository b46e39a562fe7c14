using System.Net;
using System.Text;
using System.Text.Json;
using NewsMonitor.Benchmarks.Articles;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>Articles as agencies and programs pass them on.</summary>
internal static class Agencies
{
    public static byte[] Ninjs(NewsText news) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["uri"] = $"urn:newsml:wire.example:{news.Number}",
                ["type"] = "text",
                ["version"] = "1",
                ["versioncreated"] = "2026-11-20T08:30:00Z",
                ["language"] = "en",
                ["headline"] = news.Title,
                ["byline"] = "Rita Sample",
                ["body_text"] = string.Join("\n\n", news.Paragraphs),
            }
        );

    public static byte[] JsonLines(IEnumerable<NewsText> all) =>
        [.. all.SelectMany(news => (byte[])[.. Ninjs(news), (byte)'\n'])];

    public static byte[] NewsMlG2(NewsText news) =>
        Utf8(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:{news.Number}" version="1" xml:lang="en">
            <itemMeta><itemClass qcode="ninat:text"/><provider literal="Wire"/><versionCreated>2026-11-20T08:30:00Z</versionCreated></itemMeta>
            <contentMeta><headline>{WebUtility.HtmlEncode(
                news.Title
            )}</headline><by>Rita Sample</by><language tag="en"/></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{WebUtility.HtmlEncode(
                news.Title
            )}</title></head><body>
            {Paragraphs(news)}
            </body></html></inlineXML></contentSet></newsItem>
            """
        );

    public static byte[] Nitf(NewsText news) =>
        Utf8(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <nitf><head><title>{WebUtility.HtmlEncode(
                news.Title
            )}</title><docdata><date.issue norm="20261120T083000Z"/></docdata></head>
            <body><body.head><hedline><hl1>{WebUtility.HtmlEncode(
                news.Title
            )}</hl1></hedline><byline>Rita Sample</byline></body.head>
            <body.content>
            {Paragraphs(news)}
            </body.content></body></nitf>
            """
        );

    public static byte[] Csv(IEnumerable<NewsText> all) =>
        Utf8(
            "title,text,url,date\n"
                + string.Concat(
                    all.Select(news =>
                        $"\"{Doubled(news.Title)}\",\"{Doubled(string.Join("\n\n", news.Paragraphs))}\","
                        + $"https://wire.example/{news.Number},2026-11-20T08:30:00Z\n"
                    )
                )
        );

    internal static string Paragraphs(NewsText news) =>
        string.Join('\n', news.Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Doubled(string cell) => cell.Replace("\"", "\"\"", StringComparison.Ordinal);
}
