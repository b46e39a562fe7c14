using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>
/// Notes how many files wait, and since when, as the sweep does on Azure. The trigger finds missed articles by itself.
/// </summary>
internal sealed class BacklogClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(10), "Looking for missed articles is delayed")
{
    private readonly Backlog _backlog = session.Get<Backlog>();
    private readonly TickStore _ticks = session.Get<TickStore>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.SweepMissedArticles, LookAsync)];

    private async Task LookAsync(CancellationToken cancellationToken) =>
        await _ticks.RecordWaitingAsync(await _backlog.LookAsync(cancellationToken), cancellationToken);
}
