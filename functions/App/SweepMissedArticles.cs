using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Functions;

/// <summary>
/// Every hour, what the events lost. A sweep that comes late, or after days, reaches back to the one before it.
/// </summary>
public sealed class SweepMissedArticles(Sweep sweep)
{
    /// <exception cref="InvalidOperationException">
    /// A blob failed. All others were handled; the next sweep takes it up, and the operator sees it now.
    /// </exception>
    [Function(nameof(SweepMissedArticles))]
    public async Task RunAsync(
        [TimerTrigger("0 10 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var run = await sweep.RunAsync(LastRun(timer), cancellationToken);
        if (run.Failed > 0)
            throw new InvalidOperationException(
                $"{run.Failed} of {run.Failed + run.Handled} missed blobs failed; see the log lines before this one"
            );
    }

    private static DateTimeOffset LastRun(TimerInfo timer) =>
        timer.ScheduleStatus is { Last: var last } && last > DateTime.MinValue ? last.ToUniversalTime() : DateTimeOffset.MinValue;
}
