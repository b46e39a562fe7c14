namespace NewsMonitor.News.Articles;

/// <summary>A blob version that was handled and not stored as an article of its own: a rejected or duplicate one.</summary>
/// <param name="Blob">The version.</param>
/// <param name="HandledAt">When the outcome was written down.</param>
/// <param name="DuplicateOf">The id of the article that holds the same text; null where it was rejected.</param>
/// <param name="Rejection">Why it was rejected; null where it is a duplicate.</param>
/// <param name="Source">The outlet of a duplicate; null where it is not known.</param>
public sealed record UnstoredBlob(
    BlobVersion Blob,
    DateTimeOffset HandledAt,
    string? DuplicateOf,
    Rejection? Rejection,
    string? Source = null
);
