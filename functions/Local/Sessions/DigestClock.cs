using NewsMonitor.Core.Publishing;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>
/// Sends digests and alerts when they are due, as the timer functions do. A failure is reported once and retried at the next
/// tick.
/// </summary>
internal sealed class DigestClock(Session session, Screen screen)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time = session.Get<TimeProvider>();
    private string _reported = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick, _time);
        try
        {
            do await TickAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        var job = session.Get<DigestJob>();
        string?[] faults =
        [
            await FaultAsync(job.RunDueAsync, cancellationToken),
            await FaultAsync(job.RunAlertsAsync, cancellationToken),
        ];
        var report = string.Join("; ", faults.OfType<string>().Distinct());
        if (report.Length > 0 && report != _reported)
            screen.Fail($"A digest is delayed: {report}");
        _reported = report;
    }

    // If one of them fails, the other continues, and so does the processing of articles.
    private async Task<string?> FaultAsync(
        Func<CancellationToken, Task<IReadOnlyList<DigestRun>>> send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var run in await send(cancellationToken))
                screen.Print(DigestText.Of(run));
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return fault.Message.Split('\n', 2)[0].TrimEnd();
        }
    }
}
