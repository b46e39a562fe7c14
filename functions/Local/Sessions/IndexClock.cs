using NewsMonitor.Core.Search;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>
/// Keeps the search index up to date, as the timer function does. A failure is reported once and retried at the next tick.
/// </summary>
internal sealed class IndexClock(Session session, Screen screen)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(30);
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
            await session.Get<IndexBuilder>().RunAsync(cancellationToken);
            _reported = "";
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var report = fault.Message.Split('\n', 2)[0].TrimEnd();
            if (report != _reported)
                screen.Fail($"The search index is behind: {report}");
            _reported = report;
        }
    }
}
