using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions;

/// <summary>
/// Sends the digests that are due, every quarter of an hour. The subscriptions or settings define when each is due, in its
/// time zone.
/// </summary>
public sealed class SendDigests(DigestJob digests, ILogger<SendDigests> logger)
{
    /// <summary>
    /// Runs two minutes after each quarter, so that a digest due on the quarter has settled (<see cref="DigestWindow.GracePeriod"/>).
    /// </summary>
    /// <exception cref="NewsMonitor.Core.Subscriptions.SubscriptionsException">The subscriptions contain mistakes.</exception>
    /// <exception cref="InvalidOperationException">
    /// Recipients are still waiting for a digest. Nothing is lost: everything that was sent is recorded, and the next run
    /// continues.
    /// </exception>
    [Function(nameof(SendDigests))]
    public async Task RunAsync(
        [TimerTrigger("0 2,17,32,47 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var runs = await TimerRuns.LogFaultAsync(
            digests.RunDueAsync(cancellationToken),
            logger.DigestsNotSent,
            cancellationToken
        );
        logger.DigestsChecked(runs.Count, runs.Count(run => !run.IsDone));
        TimerRuns.ThrowIfWaiting(runs);
    }
}
