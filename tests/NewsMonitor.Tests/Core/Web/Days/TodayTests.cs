using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Days;

/// <summary>What the page Today says about files that wait.</summary>
public sealed class TodayTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As <c>run</c> notes it every ten minutes, and sweeps every hour.</summary>
    [Fact]
    public async Task FilesThatWaitSinceAnEarlierDayAreCounted()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(1).Date.AddDays(1).AddHours(8));
        await using var there = await Installation.CreateAsync(laptop, clock);
        var reader = new Visitor(there);
        for (var n = 0; n < 3; n++)
            await there.DropAsync($"{n}.txt", SampleNews.Text(n));
        var noted = await there.Get<Backlog>().LookAsync(Stop);

        (await reader.SeeAsync("/")).ShouldNotContain("had not been processed", Case.Sensitive, "nobody has looked yet");
        await there.Get<TickStore>().RecordWaitingAsync(noted, Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await reader.SeeAsync("/")).ShouldContain("3 files that came in had not been processed");

        for (var n = 0; n < 3; n++)
            await there.RunAsync($"{n}.txt");
        await there.Get<TickStore>().RecordWaitingAsync(await there.Get<Backlog>().LookAsync(Stop), Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await reader.SeeAsync("/")).ShouldNotContain("had not been processed");
    }
}
