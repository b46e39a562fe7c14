using System.Net;
using NewsMonitor.Benchmarks.Articles;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>Articles in a feed, with their whole texts.</summary>
internal static class Feeds
{
    public static byte[] Rss(IEnumerable<NewsText> all) =>
        Agencies.Utf8(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Invented Courier</title>
            <link>https://courier.example/</link><language>en</language>
            {string.Join('\n', all.Select(Item))}
            </channel></rss>
            """
        );

    private static string Item(NewsText news) =>
        $"""
            <item><title>{WebUtility.HtmlEncode(news.Title)}</title><link>https://courier.example/story-{news.Number}</link>
            <guid>https://courier.example/?p={news.Number}</guid><pubDate>Fri, 20 Nov 2026 08:30:00 GMT</pubDate>
            <content:encoded><![CDATA[{Agencies.Paragraphs(news)}]]></content:encoded></item>
            """;
}
