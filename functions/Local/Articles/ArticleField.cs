using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Local.Articles;

/// <summary>A field of an article, under the name that the command prints.</summary>
/// <param name="Name">Such as <c>title</c>.</param>
/// <param name="Text">Its value in one line, for a person; the body's beginning and its length.</param>
/// <param name="From">Where it was found.</param>
internal sealed record ArticleField(string Name, string Text, string From)
{
    private const int LongestBeginning = 200;

    /// <summary>The fields that have a value.</summary>
    public static IEnumerable<ArticleField> Of(Article article)
    {
        yield return new("title", article.Title.Value, article.Title.From);
        yield return new("body", Beginning(article.Body.Value), article.Body.From);
        if (article.Url is { } url)
            yield return new("url", url.Value.AbsoluteUri, url.From);
        if (article.Source is { } source)
            yield return new("source", source.Value, source.From);
        if (article.Authors.Value.Count > 0)
            yield return new("authors", string.Join(", ", article.Authors.Value), article.Authors.From);
        if (article.Published is { } published)
            yield return new("published", Date(published.Value), published.From);
        if (article.Language is { } language)
            yield return new("language", language.Value, language.From);
        foreach (var field in OfProvider(article))
            yield return field;
    }

    private static IEnumerable<ArticleField> OfProvider(Article article)
    {
        if (article.Status is { } status)
            yield return new("status", StatusName(status.Value), status.From);
        if (article.EmbargoedUntil is { } embargo)
            yield return new("embargoed", Date(embargo.Value), embargo.From);
        if (article.Identity is not { } identity)
            yield break;
        yield return new("id", identity.Value.Id, identity.From);
        if (identity.Value.Version is { } version)
            yield return new("version", version, identity.From);
    }

    public static string StatusName(PublicationStatus status) => status.ToString().ToLowerInvariant();

    private static string Beginning(string body) =>
        string.Create(CultureInfo.InvariantCulture, $"{Excerpt.Of(body, LongestBeginning)} ({body.Length:N0} characters)");

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
