using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions;

/// <summary>
/// Every quarter of an hour, in UTC, whatever digest is due; when that is in its readers' zone, the settings say.
/// </summary>
public sealed class SendDigests(DigestJob digests, ILogger<SendDigests> logger)
{
    /// <summary>
    /// A minute or more after the quarter, so that a digest due on it has settled (<see cref="DigestWindow.Settle"/>).
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Somebody still waits for a digest. Nothing is lost by throwing, since all that was sent is written down and the next tick
    /// goes on from there.
    /// </exception>
    [Function(nameof(SendDigests))]
    public async Task RunAsync(
        [TimerTrigger("0 2,17,32,47 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var runs = await digests.RunDueAsync(cancellationToken);
        logger.DigestsLookedAfter(runs.Count, runs.Count(run => !run.IsDone));
        Waiting.Throw(runs);
    }
}
