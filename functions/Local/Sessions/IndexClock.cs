using NewsMonitor.Core.Search;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>Keeps the search index up to date.</summary>
internal sealed class IndexClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(30), "The search index is behind")
{
    private readonly IIndexBuilder _index = session.Get<IIndexBuilder>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.IndexArticles, _index.RunAsync)];
}
