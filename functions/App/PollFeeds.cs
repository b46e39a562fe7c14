using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Collecting.Feeds;

namespace NewsMonitor.Functions;

/// <summary>
/// Polls the feeds that are due, every five minutes. Without feeds, it only reads an empty table. What they bring is dropped
/// into the inbox, where <see cref="AnalyzeArticle"/> finds it.
/// </summary>
public sealed class PollFeeds(FeedCollector collector, ILogger<PollFeeds> logger)
{
    /// <summary>Runs between the runs of <see cref="SendAlerts"/> and <see cref="SendDigests"/>.</summary>
    /// <exception cref="AggregateException">
    /// Storage failed for some feeds. Nothing is lost: a later run polls them again. Failures of the feeds themselves are
    /// recorded and not thrown.
    /// </exception>
    [Function(nameof(PollFeeds))]
    public async Task RunAsync(
        [TimerTrigger("0 3/5 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var polled = await collector.RunAsync(cancellationToken);
        logger.FeedsPolled(polled.Count, polled.Count(one => one.Feed.Reason.Length > 0), polled.Sum(one => one.Dropped));
    }
}
