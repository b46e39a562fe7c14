using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Web.Api;

/// <summary>An article in a list, as the API returns it.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Title">The headline.</param>
/// <param name="Outlet">The outlet; null if unknown.</param>
/// <param name="Url">Where it was published; null if unknown.</param>
/// <param name="Published">When it was published; null if unknown.</param>
/// <param name="Stored">When it was stored.</param>
/// <param name="Sentiment">The name of its sentiment.</param>
internal sealed record ItemAnswer(
    string Id,
    string Title,
    string? Outlet,
    Uri? Url,
    DateTimeOffset? Published,
    DateTimeOffset Stored,
    string Sentiment
)
{
    public static ItemAnswer Of(StoredArticle article) =>
        new(
            article.Id,
            article.Title,
            article.Source,
            article.Url,
            article.Published,
            article.StoredAt,
            article.Tags.Sentiment.Label.ToString()
        );

    public static IReadOnlyList<ItemAnswer> Of(IEnumerable<StoredArticle> articles) => [.. articles.Select(Of)];
}
