using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests;

/// <summary>What a digest is made from. A window is half-open: from the first instant up to, not including, the second.</summary>
public interface IDigestSource
{
    /// <summary>Articles stored in the window, superseded ones left out, streamed in no particular order.</summary>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>Of the same articles, only what tells which stories they are of.</summary>
    IAsyncEnumerable<StoryArticle> EarlierAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>What each of these UTC days held, both included.</summary>
    IAsyncEnumerable<DayRollup> RollupsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>Blobs dropped in the window that were not done with when it ended.</summary>
    /// <param name="from">The window's start.</param>
    /// <param name="to">The window's end.</param>
    /// <param name="handled">Versions that the window's own articles and unstored blobs were read from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlySet<VersionMark> handled,
        CancellationToken cancellationToken
    );

    /// <summary>Blobs handled in the window that became no article of their own.</summary>
    IAsyncEnumerable<UnstoredBlob> UnstoredAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
