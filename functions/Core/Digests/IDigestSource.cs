using NewsMonitor.Articles;
using NewsMonitor.Storage;
using NewsMonitor.Trends;

namespace NewsMonitor.Digests;

/// <summary>What a digest is made from. A window is half-open: from the first instant up to, not including, the second.</summary>
public interface IDigestSource
{
    /// <summary>Articles stored in the window, superseded ones left out, streamed in no particular order.</summary>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>What each of these UTC days held, both included.</summary>
    IAsyncEnumerable<DayRollup> RollupsAsync(DateOnly first, DateOnly last, CancellationToken cancellation);

    /// <summary>Blobs dropped in the window that were not done with when it ended.</summary>
    /// <param name="from">The window's start.</param>
    /// <param name="to">The window's end.</param>
    /// <param name="handled">Versions that the window's own articles and unstored blobs were read from.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from, DateTimeOffset to, IReadOnlySet<VersionMark> handled, CancellationToken cancellation);

    /// <summary>Blobs handled in the window that became no article of their own.</summary>
    IAsyncEnumerable<UnstoredBlob> UnstoredAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
