using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NewsMonitor.Benchmarks.Articles;

/// <summary>A generated article as a dropped file.</summary>
internal sealed record NewsFile(string Name, BinaryData Content)
{
    public const string Mixed = "mixed";
    private static readonly string[] Formats = ["txt", "html", "json"];

    /// <param name="number">Of the article.</param>
    /// <param name="format"><c>txt</c>, <c>html</c>, <c>json</c>, or <see cref="Mixed"/> for each in turn.</param>
    public static NewsFile Of(int number, string format)
    {
        var news = NewsText.Of(number);
        var extension = format == Mixed ? Formats[number % Formats.Length] : format;
        return new NewsFile(
            news.BlobName(extension),
            BinaryData.FromString(
                extension switch
                {
                    "txt" => $"{news.Title}\n\n{string.Join("\n\n", news.Paragraphs)}\n",
                    "html" => Html(news),
                    "json" => Json(news),
                    _ => throw new ArgumentException($"--format must be mixed, txt, html or json; it is \"{format}\""),
                }
            )
        );
    }

    private static string Json(NewsText news) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "NewsArticle",
                ["headline"] = news.Title,
                ["articleBody"] = string.Join("\n\n", news.Paragraphs),
                ["url"] = Address(news),
                ["datePublished"] = "2026-11-20T08:30:00Z",
                ["author"] = new Dictionary<string, string> { ["@type"] = "Person", ["name"] = "Rita Sample" },
                ["publisher"] = new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = "The Invented Courier" },
            }
        );

    private static string Html(NewsText news) =>
        $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(news.Title)} | The Invented Courier</title>
            <link rel="canonical" href="{Address(news)}"><meta property="og:title" content="{WebUtility.HtmlEncode(news.Title)}">
            <meta property="og:site_name" content="The Invented Courier"><meta property="article:published_time" content="2026-11-20T08:30:00Z">
            <meta name="author" content="Rita Sample"></head>
            <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/money">Money</a></li></ul></nav></header>
            <main><article><h1>{WebUtility.HtmlEncode(news.Title)}</h1>
            {string.Join('\n', news.Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"))}
            </article><aside><h2>Most read</h2><ul><li><a href="/a">Something else</a></li><li><a href="/b">And more</a></li></ul></aside></main>
            <footer><p>All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer></body></html>
            """;

    private static string Address(NewsText news) =>
        string.Create(CultureInfo.InvariantCulture, $"https://courier.example/2026/11/20/story-{news.Number}");
}
