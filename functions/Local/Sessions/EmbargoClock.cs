using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Sessions;

/// <summary>
/// Processes what waited for an embargo that is over, as the timer function does. A failure of storage is reported once and
/// retried at the next tick.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="screen">Where failures are reported.</param>
/// <param name="seen">Called with each blob and its outcome; the outcome is null if the blob was poisoned.</param>
internal sealed class EmbargoClock(Session session, Screen screen, Action<string, ArticleOutcome?> seen)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);
    private string _reported = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick, session.Get<TimeProvider>());
        try
        {
            do await TickAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var blob in await session.Get<EmbargoRelease>().RunAsync(cancellationToken))
            {
                if (blob.Fault is null || blob.IsGivenUp)
                    seen(blob.Blob, blob.Outcome);
            }

            _reported = "";
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var report = fault.Message.Split('\n', 2)[0].TrimEnd();
            if (report != _reported)
                screen.Fail($"Releasing embargoed articles is delayed: {report}");
            _reported = report;
        }
    }
}
