namespace NewsMonitor.News.Articles;

/// <summary>What an item says that withdraws an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Status"><see cref="PublicationStatus.Withheld"/> or <see cref="PublicationStatus.Canceled"/>.</param>
public sealed record Withdrawal(ArticleReference Article, PublicationStatus Status)
{
    /// <summary>What an article that was read withdraws: earlier versions of itself; null if it may be used.</summary>
    public static Withdrawal? Of(Article article) =>
        article.Status?.Value is PublicationStatus.Withheld or PublicationStatus.Canceled
            ? new(ArticleReference.Of(article), article.Status.Value)
            : null;
}
