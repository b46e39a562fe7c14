using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>Polls feeds when they are due.</summary>
internal sealed class FeedClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(1), "Polling feeds is delayed")
{
    private readonly FeedCollector _collector = session.Get<FeedCollector>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.PollFeeds, PollAsync)];

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        foreach (var (feed, dropped) in await _collector.RunAsync(cancellationToken))
            Report(feed, dropped);
    }

    private void Report(Feed feed, int dropped)
    {
        if (feed.EndedAt is not null || feed.Failures == Feed.FailuresToReport)
            Screen.Fail($"Feed {feed.Id}, {feed.Name}: {FeedText.Of(feed)}");
        if (dropped > 0)
            Screen.Print($"{feed.Name}: {dropped} new or changed {(dropped == 1 ? "entry" : "entries")}");
    }
}
