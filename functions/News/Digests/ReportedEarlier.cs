using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Stories;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>What was reported to the readers of a digest before its window.</summary>
internal static class ReportedEarlier
{
    /// <summary>How far back a digest looks for what was reported.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    // About 90 megabytes. If the days before have more articles, the oldest are ignored.
    private const int MostEarlier = 40_000;

    /// <summary>
    /// Not reported were: articles before the first window, articles between the previous digest and a window that does not reach
    /// back to it, and, for a digest that covers only matches, articles that match none of its watch-lists.
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
            .Where(article => !article.IsNotRelevant && WatchListMatcher.Match(article, spec.WatchLists).Count > 0)
            .Select(article => article.ToStoryArticle());
}
