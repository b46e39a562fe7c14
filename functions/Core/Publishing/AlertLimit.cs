using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Core.Publishing;

/// <summary>How many alerts come within an hour.</summary>
public sealed class AlertLimit(WindowLedger windows, SendLedger deliveries)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Whether another alert may be begun. If not, what came in waits for a later check.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="to">The end of its window.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> AllowsAsync(Subscription alert, DateTimeOffset to, CancellationToken cancellationToken)
    {
        // One that waits for a single recipient has been sent to the others. One that nobody has got yet is waited for: while
        // mail is away, each check would begin another, and all would be sent when it is back.
        var open = await windows.OpenAsync(alert.Id, cancellationToken);
        foreach (var window in open)
        {
            var known = await deliveries.DeliveriesAsync(alert.Id, window, cancellationToken);
            if (known.Values.All(entry => !entry.IsFinal))
                return false;
        }

        var done = await windows.DoneAsync(alert.Id, to - Hour, cancellationToken);
        var sent = open.Concat(done.Where(one => one.Skipped is null).Select(one => one.Window));
        return sent.Count(window => window.To > to - Hour) < alert.MaxPerHour;
    }
}
