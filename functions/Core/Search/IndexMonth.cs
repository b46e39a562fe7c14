namespace NewsMonitor.Core.Search;

/// <summary>The index files of a month, and which of its days have changed.</summary>
/// <param name="Blobs">By day; days without a file of this version are missing.</param>
/// <param name="Others">The versions of blobs in place of files that are of another version or not from this product.</param>
/// <param name="Marks">When days were marked last (<see cref="Archive.StaleDays"/>).</param>
/// <param name="AsOf">When they were listed, by the service's clock.</param>
internal sealed record IndexMonth(
    IReadOnlyDictionary<DateOnly, IndexBlob> Blobs,
    IReadOnlyDictionary<DateOnly, Azure.ETag> Others,
    IReadOnlyDictionary<DateOnly, DateTimeOffset> Marks,
    DateTimeOffset AsOf
)
{
    public DateTimeOffset? MarkOf(DateOnly day) => Marks.TryGetValue(day, out var marked) ? marked : null;
}
