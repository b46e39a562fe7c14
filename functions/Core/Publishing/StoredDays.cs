using System.Runtime.CompilerServices;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Reads a window from the partitions of its days and of the day before it: an article is filed under the day of the first try
/// to store it, which is at most <see cref="ArticleStore.MaxFilingLag"/> before its row is written.
/// </summary>
public sealed class StoredDays(
    ArticleStore articles,
    ReceiptStore receipts,
    UnstoredStore unstored,
    InboxStore inbox,
    RollupStore rollups,
    NameDecisionStore names,
    VerdictStore verdicts
) : IDigestSource
{
    private const int MaxReceipts = 5_000;
    private const int ReceiptsAtOnce = 25;

    public async IAsyncEnumerable<StoredArticle> ArticlesAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var said = await verdicts.LoadAsync(cancellationToken);
        await foreach (var article in articles.ReadDaysAsync(Days(from, to), from, to, cancellationToken))
        {
            if (article.SupersededBy is null)
                yield return said.Correct(article);
        }
    }

    public IAsyncEnumerable<StoryArticle> EarlierAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => ReadForStoriesAsync(Days(from, to), from, to, cancellationToken).Where(article => article.HiddenBy is null);

    /// <summary>
    /// The same, also those that readers said are not relevant. Those that are filed under a UTC day and the one after come
    /// first, then outward: if only so many are taken, those of the days farthest away are left out.
    /// </summary>
    public IAsyncEnumerable<StoryArticle> AroundAsync(
        DateOnly day,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var outward = Days(from, to).OrderBy(filed => Math.Abs(2 * (filed.DayNumber - day.DayNumber) - 1));
        return ReadForStoriesAsync(outward, from, to, cancellationToken);
    }

    private async IAsyncEnumerable<StoryArticle> ReadForStoriesAsync(
        IEnumerable<DateOnly> days,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var said = await verdicts.LoadAsync(cancellationToken);
        await foreach (var article in articles.ReadDaysForStoriesAsync(days, from, to, cancellationToken))
            yield return said.Correct(article);
    }

    public async IAsyncEnumerable<UnstoredBlob> UnstoredAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var day in Days(from, to))
        {
            await foreach (var blob in unstored.ReadAsync(day, from, to, cancellationToken))
                yield return blob;
        }
    }

    public async IAsyncEnumerable<StoredArticle> WithdrawnAsync(
        IReadOnlyCollection<WithdrawnArticle> withdrawn,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var (id, day) in withdrawn)
        {
            if (await articles.FindAsync(day, id, cancellationToken) is { Retired: Retirement.Withdrawn } article)
                yield return article;
        }
    }

    public Task<NameDecisions> NamesAsync(CancellationToken cancellationToken) => names.LoadAsync(cancellationToken);

    public IAsyncEnumerable<DayRollup> RollupsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        rollups.ReadAsync(first, last, cancellationToken);

    public async IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlySet<VersionMark> handled,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Files that were written again with the same bytes, and articles that have been replaced, are in no row of the window.
        // If there are very many, that is a bigger problem than one that is counted by mistake.
        var unknown = inbox.ListAsync(cancellationToken).Where(IsUnknown);
        var asked = 0;
        await foreach (var some in unknown.Chunk(ReceiptsAtOnce).WithCancellation(cancellationToken))
        {
            var settled = asked < MaxReceipts ? await AreSettledAsync(some, to, cancellationToken) : new bool[some.Length];
            asked += some.Length;
            foreach (var (blob, isSettled) in some.Zip(settled))
                if (!isSettled)
                    yield return blob;
        }

        bool IsUnknown(BlobVersion blob) =>
            blob.LastModified >= from && blob.LastModified < to && !handled.Contains(VersionMark.Of(blob));
    }

    private Task<bool[]> AreSettledAsync(
        IEnumerable<BlobVersion> blobs,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => Task.WhenAll(blobs.Select(blob => WasSettledAsync(blob, to, cancellationToken)));

    // An article that came back after it had been superseded is filed under its first window.
    private async Task<bool> WasSettledAsync(BlobVersion blob, DateTimeOffset to, CancellationToken cancellationToken) =>
        await receipts.FindAsync(blob.Name, cancellationToken) is { Receipt: { Settled: { } settled } receipt }
        && receipt.Settles(blob)
        && settled.HandledAt < to;

    private static IEnumerable<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        var last = DateOnly.FromDateTime(to.UtcDateTime);
        for (
            var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-ArticleStore.MaxFilingLag);
            day <= last;
            day = day.AddDays(1)
        )
            yield return day;
    }
}
