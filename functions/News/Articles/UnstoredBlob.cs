namespace NewsMonitor.News.Articles;

/// <summary>
/// A blob, or a part of one, that was processed but not stored as an article: rejected, a duplicate, or one that waits for the
/// end of an embargo and withheld an article.
/// </summary>
/// <param name="Origin">The version, and the part of it.</param>
/// <param name="HandledAt">When the outcome was recorded.</param>
/// <param name="DuplicateOf">The id of the article with the same text; null if it is no duplicate.</param>
/// <param name="Rejection">Why it was rejected; null if it was not.</param>
/// <param name="Source">The outlet of a duplicate; null if unknown.</param>
public sealed record UnstoredBlob(
    Origin Origin,
    DateTimeOffset HandledAt,
    string? DuplicateOf,
    Rejection? Rejection,
    string? Source = null
)
{
    public BlobVersion Blob => Origin.Blob;

    /// <summary>The stored article that it withdrew; null if it did not.</summary>
    public WithdrawnArticle? Withdraws { get; init; }
}
