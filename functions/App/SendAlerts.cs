using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions;

/// <summary>
/// Sends the alerts for which something matched, every five minutes. Without alerts in the subscriptions, it only reads them.
/// </summary>
public sealed class SendAlerts(DigestJob digests, ILogger<SendAlerts> logger)
{
    /// <summary>
    /// Runs a minute after each five-minute mark, so that what came in before has settled (<see cref="DigestWindow.GracePeriod"/>).
    /// </summary>
    /// <exception cref="NewsMonitor.Core.Subscriptions.SubscriptionsException">The subscriptions contain mistakes.</exception>
    /// <exception cref="InvalidOperationException">
    /// Recipients are still waiting for an alert. Nothing is lost: the next run continues.
    /// </exception>
    [Function(nameof(SendAlerts))]
    public async Task RunAsync(
        [TimerTrigger("0 1/5 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var runs = await TimerRuns.LogFaultAsync(
            digests.RunAlertsAsync(cancellationToken),
            logger.AlertsNotSent,
            cancellationToken
        );
        logger.AlertsChecked(runs.Count, runs.Count(run => !run.IsDone));
        TimerRuns.ThrowIfWaiting(runs);
    }
}
