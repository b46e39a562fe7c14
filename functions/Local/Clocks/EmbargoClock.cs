using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Clocks;

/// <summary>Processes what waited for an embargo that is over.</summary>
/// <param name="session">The session.</param>
/// <param name="screen">Where failures are reported.</param>
/// <param name="seen">Called with each blob and its outcome; the outcome is null if the blob was poisoned.</param>
internal sealed class EmbargoClock(Session session, Screen screen, Action<string, ArticleOutcome?> seen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(1), "Releasing embargoed articles is delayed")
{
    private readonly EmbargoRelease _release = session.Get<EmbargoRelease>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.ReleaseEmbargoed, ReleaseAsync)];

    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        foreach (var blob in await _release.RunAsync(cancellationToken))
        {
            if (blob.Fault is null || blob.IsGivenUp)
                seen(blob.Blob, blob.Outcome);
        }
    }
}
