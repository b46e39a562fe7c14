using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Html;

/// <summary>The addresses of a page: what it declares, and what the program that saved it wrote into a comment.</summary>
internal static partial class PageAddresses
{
    private const int Looked = 5_000;

    public static IEnumerable<Found<string>> Of(Page page, string html)
    {
        if (page.Document.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href") is { Length: > 0 } canonical)
            yield return new(canonical, "link canonical");
        foreach (var article in page.Data.Articles.Take(1))
        foreach (var url in LinkedData.Texts(article, "url").Concat(LinkedData.Texts(article, "mainEntityOfPage")).Take(2))
            yield return new(url, "json-ld:url");
        foreach (var shared in page.Meta.Each(["og:url", "twitter:url"]))
            yield return shared;
        var saved = SavedFrom().Match(html, 0, Math.Min(Looked, html.Length));
        if (saved.Success)
            yield return new(saved.Groups["url"].Value, "saved from");
        var mirrored = MirroredFrom().Match(html, 0, Math.Min(Looked, html.Length));
        if (mirrored.Success)
            yield return new("http://" + mirrored.Groups["url"].Value, "saved from");
    }

    [GeneratedRegex(
        @"<!--\s*(?:saved from url=\(\d+\)"
            + @"|Page saved with SingleFile[^>]{0,40}?url:\s*)(?<url>https?://[^\s>]{1,2000}?)\s*(?:-->|\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"<!-- Mirrored from (?<url>[^\s>]{3,2000}) by HTTrack", RegexOptions.CultureInvariant)]
    private static partial Regex MirroredFrom();
}
