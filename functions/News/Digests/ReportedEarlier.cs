using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Stories;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>What the readers of a digest were told before its window.</summary>
internal static class ReportedEarlier
{
    /// <summary>How far back a digest knows what was told.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    // Some seventy megabytes; more articles than that in three days, and the oldest are forgotten.
    private const int MostEarlier = 40_000;

    /// <summary>
    /// What came in between the last digest and a window that does not reach back to it was told to nobody, and neither was what matches none of
    /// the watch-lists of a digest of matches, or what came in before its first window.
    /// </summary>
    public static async Task<List<StoryArticle>> ReadAsync(
        IDigestSource source,
        DigestSpec spec,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var newest = new PriorityQueue<StoryArticle, StoryArticle>();
        var since = window.ReportedSince > window.From - LookBack ? window.ReportedSince.Value : window.From - LookBack;
        var until = window.MissedFrom ?? window.From;
        if (until <= since)
            return [];
        var earlier =
            spec.Covers == Coverage.Everything
                ? source.EarlierAsync(since, until, cancellationToken)
                : MatchingAsync(source, spec, since, until, cancellationToken);
        await foreach (var article in earlier.WithCancellation(cancellationToken))
        {
            newest.Enqueue(article, article);
            if (newest.Count > MostEarlier)
                newest.Dequeue();
        }

        return [.. newest.UnorderedItems.Select(item => item.Element)];
    }

    private static IAsyncEnumerable<StoryArticle> MatchingAsync(
        IDigestSource source,
        DigestSpec spec,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) =>
        source
            .ArticlesAsync(from, to, cancellationToken)
            .Where(article => WatchListMatcher.Match(article, spec.WatchLists).Count > 0)
            .Select(article => article.ToStoryArticle());
}
