using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Formats;

/// <summary>An article or a rejection.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Article? article, Rejection? rejection) => (Article, Rejection) = (article, rejection);

    /// <summary>The article; null if <see cref="Rejection"/> is set.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; null if <see cref="Article"/> is set.</summary>
    public Rejection? Rejection { get; }

    /// <summary>The article that the provider withdraws, if there is a rejection for that reason and the file names it.</summary>
    public Withdrawal? Withdraws { get; init; }

    public static implicit operator ReadResult(Article article) => new(article, null);

    public static implicit operator ReadResult(Rejection rejection) => new(null, rejection);
}
