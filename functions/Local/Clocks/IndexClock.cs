using NewsMonitor.Core.Search;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>Keeps the search index up to date, and makes ahead what pages show of days.</summary>
internal sealed class IndexClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(30), "The search index is behind")
{
    private readonly IIndexBuilder _index = session.Get<IIndexBuilder>();
    private readonly DayKeeper _days = session.Get<DayKeeper>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.IndexArticles, KeepAsync)];

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        await _index.RunAsync(cancellationToken);
        await _days.RunAsync(cancellationToken);
    }
}
