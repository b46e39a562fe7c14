using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Polls the feeds that are due, and puts their entries into the inbox; the rest is the path of any other article. Several
/// machines share the work.
/// </summary>
public sealed class FeedCollector(FeedStore feeds, FeedPoll poll, CollectingOptions options, ILogger<FeedCollector> logger)
{
    private const int AtOnce = 8;

    /// <summary>Polls each feed that is due once.</summary>
    /// <returns>The feeds that were polled, whether that worked or not.</returns>
    /// <exception cref="AggregateException">
    /// Storage failed for some feeds; all others were polled. Nothing is lost: these are polled again once their claims end.
    /// </exception>
    public async Task<IReadOnlyList<PolledFeed>> RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Enabled)
            return [];
        ConcurrentQueue<PolledFeed> polled = [];
        ConcurrentQueue<Exception> faults = [];
        await Parallel.ForEachAsync(
            feeds.ClaimDueAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (claimed, stop) =>
            {
                try
                {
                    polled.Enqueue(await PollAsync(claimed, stop));
                }
                catch (Exception fault) when (!stop.IsCancellationRequested)
                {
                    logger.PollBroke(claimed.Feed.Id, fault);
                    faults.Enqueue(fault);
                }
            }
        );
        return faults.IsEmpty ? [.. polled] : throw new AggregateException(faults);
    }

    private async Task<PolledFeed> PollAsync(ClaimedFeed claimed, CancellationToken cancellationToken)
    {
        var polled = await poll.RunAsync(claimed.Feed, claimed.At, cancellationToken);
        await feeds.ReleaseAsync(claimed, polled.Feed, cancellationToken);
        logger.Polled(claimed.Feed, polled);
        NewsTelemetry.Polled("feeds", Result(polled.Feed), polled.Dropped);
        return polled;
    }

    private static string Result(Feed polled) =>
        polled.EndedAt is not null ? "ended"
        : polled.Failures > 0 ? "failed"
        : "worked";
}
