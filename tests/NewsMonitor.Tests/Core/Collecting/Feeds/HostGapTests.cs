using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Feeds;
using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

public sealed class HostGapTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RequestsToOneHostHaveAPauseBetweenThemAndOthersDoNotWait()
    {
        var clock = new FakeTimeProvider();
        var gap = new HostGap(TimeSpan.FromSeconds(2), clock);
        await gap.WaitAsync("a.example", Stop);
        var second = gap.WaitAsync("A.example", Stop);
        var third = gap.WaitAsync("a.example", Stop);
        await gap.WaitAsync("b.example", Stop);
        (second.IsCompleted, third.IsCompleted).ShouldBe((false, false));

        clock.Advance(TimeSpan.FromSeconds(2));
        await second;
        third.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(2));
        await third;
        clock.Advance(TimeSpan.FromSeconds(2));
        await gap.WaitAsync("a.example", Stop);
    }

    [Fact]
    public async Task ThePauseBeforeARedirectIsFollowedIsNotTimeThatTheServerTook()
    {
        using var server = new FeedServer(request => request.Path == "/feed" ? Status(302, "Location: /new") : Ok("here"));
        var options = new CollectingOptions { TimeoutSeconds = 30, HostGapSeconds = 60 };
        using var client = new FeedClient(options, new ImpatientClock(options.HostGap), IPAddress.IsLoopback);

        var fetched = await client.GetAsync(server.Url(), "*/*", Validators.None, null, Stop);

        fetched.ShouldBeOfType<Fetched.Content>().Body.ShouldBe("here"u8.ToArray());
    }

    /// <summary>Whoever waits this long has waited at once.</summary>
    private sealed class ImpatientClock(TimeSpan wait) : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > wait / 2 && dueTime <= wait)
                _ = Task.Run(() => Advance(dueTime), Stop);
            return timer;
        }
    }
}
