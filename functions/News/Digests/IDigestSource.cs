using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests;

/// <summary>What a digest is made from. A window is half-open: it includes its first instant and excludes its last.</summary>
public interface IDigestSource
{
    /// <summary>
    /// Articles stored in the window, superseded ones left out, streamed in no particular order. Those that are not relevant are
    /// marked: they came in, but are not reported.
    /// </summary>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>
    /// The articles of a window that readers may have seen, reduced to what is needed to find their stories: also those that were
    /// corrected or withdrawn, without those that are not relevant.
    /// </summary>
    IAsyncEnumerable<StoryArticle> EarlierAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>What readers decided about names.</summary>
    Task<NameDecisions> NamesAsync(CancellationToken cancellationToken);

    /// <summary>The rollups of these UTC days, both included.</summary>
    IAsyncEnumerable<DayRollup> RollupsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>Articles that were withdrawn.</summary>
    /// <param name="withdrawn">Which ones.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<StoredArticle> WithdrawnAsync(
        IReadOnlyCollection<WithdrawnArticle> withdrawn,
        CancellationToken cancellationToken
    );

    /// <summary>Blobs that came in during the window and were not processed when it ended.</summary>
    /// <param name="from">The window's start.</param>
    /// <param name="to">The window's end.</param>
    /// <param name="handled">The versions that the window's articles and unstored blobs were read from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlySet<VersionMark> handled,
        CancellationToken cancellationToken
    );

    /// <summary>Blobs processed in the window that were not stored as articles.</summary>
    IAsyncEnumerable<UnstoredBlob> UnstoredAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
