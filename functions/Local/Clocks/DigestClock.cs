using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>Sends digests and alerts when they are due. If one of the two fails, the other is still sent.</summary>
internal sealed class DigestClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromSeconds(30), "A digest is delayed")
{
    private readonly DigestJob _job = session.Get<DigestJob>();

    protected override IEnumerable<TimedWork> Works =>
        [
            new(TimerNames.SendDigests, stop => SendAsync(_job.RunDueAsync, stop)),
            new(TimerNames.SendAlerts, stop => SendAsync(_job.RunAlertsAsync, stop)),
        ];

    private async Task SendAsync(
        Func<CancellationToken, Task<IReadOnlyList<DigestRun>>> send,
        CancellationToken cancellationToken
    )
    {
        foreach (var run in await send(cancellationToken))
            Screen.Print(DigestText.Of(run));
    }
}
