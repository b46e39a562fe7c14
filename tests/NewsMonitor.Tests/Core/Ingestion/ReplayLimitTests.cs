using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

public sealed class ReplayLimitTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Azure ends a request after 230 seconds, whatever it is doing.</summary>
    [Fact]
    public async Task AFileThatTakesTooLongIsInterruptedAndGoesOnLater()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var installation = await Installation.CreateAsync(laptop, clock, Slow(clock, "2.txt"));
        await PoisonAsync(installation, "1.txt");
        await PoisonAsync(installation, "2.txt");

        var run = await installation.Get<Replay>().RunAsync(100, Stop);

        run.Blobs.ShouldHaveSingleItem().Blob.ShouldBe("1.txt");
        (run.IsInterrupted, run.More, run.Left).ShouldBe((true, true, 1));
        var rest = (await installation.Get<Replay>().RunBrieflyAsync("2.txt", Stop)).ShouldNotBeNull();
        rest.Outcome.ShouldBeOfType<ArticleOutcome.Stored>();
    }

    [Fact]
    public async Task ANamedFileThatTakesTooLongIsInterruptedToo()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var installation = await Installation.CreateAsync(laptop, clock, Slow(clock, "1.txt"));
        await PoisonAsync(installation, "1.txt");

        (await installation.Get<Replay>().RunBrieflyAsync("1.txt", Stop)).ShouldBeNull();
        (await installation.Get<Replay>().RunBrieflyAsync("1.txt", Stop)).ShouldNotBeNull().Fault.ShouldBeNull();
    }

    private static RequestGate Slow(FakeTimeProvider clock, string blob) =>
        new(
            request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith(blob, StringComparison.Ordinal),
            () =>
            {
                clock.Advance(Replay.Limit);
                return Task.CompletedTask;
            }
        );

    private static async Task PoisonAsync(Installation installation, string name)
    {
        await installation.DropAsync(name, SampleNews.Text(name[0]));
        await installation.Get<PoisonQueue>().AddAsync(name, "etag", Stop);
    }
}
