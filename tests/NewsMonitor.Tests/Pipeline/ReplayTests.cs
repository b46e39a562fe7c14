using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Pipeline;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Tests.Pipeline;

public sealed class ReplayTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingMoreIsTakenUpWhenTheTimeIsOver()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow) { AutoAdvanceAmount = Replay.Longest / 2 };
        await using var installation = await Installation.CreateAsync(laptop, clock);
        for (var number = 0; number < 5; number++)
            await PoisonAsync(installation, $"{number}.txt");

        var run = await installation.Get<Replay>().RunAsync(100, Stop);

        run.More.ShouldBeTrue();
        run.Blobs.ShouldHaveSingleItem().Outcome.ShouldBe("Stored");
    }

    /// <summary>The queue is the host's: other functions' blobs may be listed there, and anything else.</summary>
    [Fact]
    public async Task WhatIsNotOursStays()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Account.Poison.SendMessageAsync("no json", Stop);
        await installation.Account.Poison.SendMessageAsync("""{"Type":"BlobTrigger","ContainerName":"other","BlobName":"a.txt"}""", Stop);
        await PoisonAsync(installation, "1.txt");

        var run = await installation.Get<Replay>().RunAsync(1, Stop);

        run.Blobs.ShouldHaveSingleItem().Blob.ShouldBe("1.txt");
        (await installation.Account.Poison.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount.ShouldBe(2);
    }

    private static async Task PoisonAsync(Installation installation, string blob)
    {
        await installation.DropAsync(blob, SyntheticNews.Article(blob[0]));
        await installation.Get<PoisonQueue>().AddAsync(blob, "an etag", Stop);
    }
}
