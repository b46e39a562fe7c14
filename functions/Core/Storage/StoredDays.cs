using System.Runtime.CompilerServices;
using NewsMonitor.Articles;
using NewsMonitor.Digests;
using NewsMonitor.Stories;

namespace NewsMonitor.Storage;

/// <summary>
/// Reads a window from the partitions of its days and of the day before it: an article is filed under the day of the first try
/// to store it, which is at most <see cref="MaxFilingLag"/> before its row is written.
/// </summary>
public sealed class StoredDays(ArticleStore articles, ReceiptStore receipts) : IDigestSource
{
    /// <summary>In days; the pipeline files anew what has been unfinished for longer.</summary>
    public const int MaxFilingLag = 1;

    public async IAsyncEnumerable<StoredArticle> ArticlesAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var day in Days(from, to))
        {
            await foreach (var article in articles.ReadDayAsync(day, from, to, cancellation))
            {
                if (article.SupersededBy is null)
                    yield return article;
            }
        }
    }

    public async IAsyncEnumerable<StoryArticle> EarlierAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var day in Days(from, to))
        {
            await foreach (var article in articles.ReadDayForStoriesAsync(day, from, to, cancellation))
                yield return article;
        }
    }

    public async IAsyncEnumerable<UnstoredBlob> UnstoredAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var day in Days(from, to))
        {
            await foreach (var blob in receipts.ReadUnstoredAsync(day, from, to, cancellation))
                yield return blob;
        }
    }

    private static IEnumerable<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        var last = DateOnly.FromDateTime(to.UtcDateTime);
        for (var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-MaxFilingLag); day <= last; day = day.AddDays(1))
            yield return day;
    }
}
