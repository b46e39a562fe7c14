using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>A digest's source in memory.</summary>
internal sealed class NewsSource(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) : IDigestSource
{
    // Read once: a digest asks for many windows and days.
    private readonly List<StoredArticle> _articles = [.. articles];

    /// <summary>The windows that were asked for.</summary>
    public List<(DateTimeOffset From, DateTimeOffset To)> Asked { get; } = [];

    public async IAsyncEnumerable<StoredArticle> ArticlesAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        Asked.Add((from, to));
        foreach (var article in _articles)
        {
            if (article.StoredAt >= from && article.StoredAt < to)
                yield return article;
        }
    }

    public async IAsyncEnumerable<StoryArticle> EarlierAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        foreach (var article in _articles.Where(article => article.StoredAt >= from && article.StoredAt < to))
            yield return article.ToStoryArticle();
    }

    public IAsyncEnumerable<StoredArticle> WithdrawnAsync(
        IReadOnlyCollection<WithdrawnArticle> withdrawn,
        CancellationToken cancellationToken
    ) => AsyncEnumerable.Empty<StoredArticle>();

    /// <summary>Blobs that lie in the inbox.</summary>
    public IReadOnlyList<BlobVersion> Inbox { get; init; } = [];

    /// <summary>What readers decided.</summary>
    public NameDecisions Decisions { get; init; } = NameDecisions.None;

    public Task<NameDecisions> NamesAsync(CancellationToken cancellationToken) => Task.FromResult(Decisions);

    public async IAsyncEnumerable<DayRollup> RollupsAsync(
        DateOnly first,
        DateOnly last,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var tally = new RollupTally();
            foreach (var article in _articles.Where(article => article.Day == day))
                tally.Add(article);
            yield return tally.Sum();
        }
    }

    public async IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlySet<VersionMark> handled,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        foreach (
            var blob in Inbox.Where(blob =>
                blob.LastModified >= from && blob.LastModified < to && !handled.Contains(VersionMark.Of(blob))
            )
        )
            yield return blob;
    }

    public async IAsyncEnumerable<UnstoredBlob> UnstoredAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        foreach (var blob in unstored)
        {
            if (blob.HandledAt >= from && blob.HandledAt < to)
                yield return blob;
        }
    }
}
