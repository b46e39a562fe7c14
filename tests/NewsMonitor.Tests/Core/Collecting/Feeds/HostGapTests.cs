using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Feeds;

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
}
