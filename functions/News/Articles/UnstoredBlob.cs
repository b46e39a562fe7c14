namespace NewsMonitor.News.Articles;

/// <summary>A blob, or a part of one, that was handled and not stored as an article of its own: a rejected or duplicate one.</summary>
/// <param name="Origin">The version, and the part of it.</param>
/// <param name="HandledAt">When the outcome was written down.</param>
/// <param name="DuplicateOf">The id of the article that holds the same text; null where it was rejected.</param>
/// <param name="Rejection">Why it was rejected; null where it is a duplicate.</param>
/// <param name="Source">The outlet of a duplicate; null where it is not known.</param>
public sealed record UnstoredBlob(
    Origin Origin,
    DateTimeOffset HandledAt,
    string? DuplicateOf,
    Rejection? Rejection,
    string? Source = null
)
{
    public BlobVersion Blob => Origin.Blob;
}
