using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Functions;

/// <summary>
/// Processes articles whose events were lost, every hour. A late sweep, even one that is days late, reaches back to the previous
/// one.
/// </summary>
public sealed class SweepMissedArticles(Sweep sweep)
{
    /// <exception cref="InvalidOperationException">
    /// A blob failed. All others were processed; the next sweep tries it again, and the failed run shows up at once.
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
                $"{run.Failed} of {run.Failed + run.Handled} missed blobs failed; see the preceding log entries"
            );
    }

    private static DateTimeOffset LastRun(TimerInfo timer) =>
        timer.ScheduleStatus is { Last: var last } && last > DateTime.MinValue ? last.ToUniversalTime() : DateTimeOffset.MinValue;
}
