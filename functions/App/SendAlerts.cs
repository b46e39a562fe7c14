using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions;

/// <summary>
/// Every five minutes, whatever alerts something matched; where the subscriptions hold none, a look at them and no more.
/// </summary>
public sealed class SendAlerts(DigestJob digests, ILogger<SendAlerts> logger)
{
    /// <summary>
    /// A minute or more after the five, so that what came in before has settled (<see cref="DigestWindow.Settle"/>).
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Somebody still waits for an alert; nothing is lost, the next tick goes on from there.
    /// </exception>
    [Function(nameof(SendAlerts))]
    public async Task RunAsync(
        [TimerTrigger("0 1/5 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var runs = await digests.RunAlertsAsync(cancellationToken);
        logger.AlertsLookedAfter(runs.Count, runs.Count(run => !run.IsDone));
        Waiting.Throw(runs);
    }
}
