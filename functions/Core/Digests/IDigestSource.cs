using NewsMonitor.Articles;
using NewsMonitor.Stories;

namespace NewsMonitor.Digests;

/// <summary>What a digest is made from. A window is half-open: from the first instant up to, not including, the second.</summary>
public interface IDigestSource
{
    /// <summary>Articles stored in the window, superseded ones left out, streamed in no particular order.</summary>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>Of the same articles, only what tells which stories they are of.</summary>
    IAsyncEnumerable<StoryArticle> EarlierAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);

    /// <summary>Blobs handled in the window that became no article of their own.</summary>
    IAsyncEnumerable<UnstoredBlob> UnstoredAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
