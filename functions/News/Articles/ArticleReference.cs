namespace NewsMonitor.News.Articles;

/// <summary>What an item says about which article it is, and which version of it.</summary>
public sealed record ArticleReference
{
    /// <summary>What its provider calls it; null if the item does not say.</summary>
    public ArticleIdentity? Identity { get; init; }

    /// <summary>Where it was published; null if unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>The outlet; null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published; null if unknown.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When this version was made; null if unknown.</summary>
    public DateTimeOffset? Modified { get; init; }

    public static ArticleReference Of(Article article) =>
        new()
        {
            Identity = article.Identity?.Value,
            Url = article.Url?.Value,
            Source = article.Source?.Value,
            Published = article.Published?.Value,
            Modified = article.Modified?.Value,
        };
}
