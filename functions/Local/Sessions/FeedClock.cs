using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>
/// Polls feeds when they are due, as the timer function does. A failure of storage is reported once and retried at the next
/// tick.
/// </summary>
internal sealed class FeedClock(Session session, Screen screen)
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
            foreach (var (feed, dropped) in await session.Get<FeedCollector>().RunAsync(cancellationToken))
                Report(feed, dropped);
            _reported = "";
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var report = fault.Message.Split('\n', 2)[0].TrimEnd();
            if (report != _reported)
                screen.Fail($"Polling feeds is delayed: {report}");
            _reported = report;
        }
    }

    private void Report(Feed feed, int dropped)
    {
        if (feed.EndedAt is not null || feed.Failures == Feed.FailuresToReport)
            screen.Fail($"Feed {feed.Id}, {feed.Name}: {FeedText.Of(feed)}");
        if (dropped > 0)
            screen.Print($"{feed.Name}: {dropped} new or changed {(dropped == 1 ? "entry" : "entries")}");
    }
}
