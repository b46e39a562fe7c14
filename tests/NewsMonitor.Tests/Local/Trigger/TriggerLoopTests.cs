using System.Collections.Concurrent;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Local.Trigger;

public sealed class TriggerLoopTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverythingThatWasDroppedIsHandledOnce()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var number = 0; number < 40; number++)
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));

        var seen = await RunAsync(installation);

        seen.Count.ShouldBe(40);
        seen.ShouldAllBe(pair => pair.Outcome is ArticleOutcome.Stored);
        (await RunAsync(installation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AFreshRunnerTakesUpOnlyWhatNobodyHandled()
    {
        var settings = laptop.NewInstallation();
        await using var first = await Installation.CreateAsync(settings);
        await first.DropAsync("old.txt", SampleNews.Text(1));
        await RunAsync(first);
        await first.DropAsync("new.txt", SampleNews.Text(2));
        await using var second = await Installation.CreateAsync(settings);

        (await RunAsync(second)).ShouldHaveSingleItem().Blob.ShouldBe("new.txt");
    }

    [Fact]
    public async Task ABlobThatFailsFiveTimesIsPoisonedWithItsReasonAndReplayBringsItBack()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:RetrySeconds"] = "0";
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(settings, null, faults);
        var container = $"/{settings["NewsMonitor:Storage:ArticlesContainer"]}/";
        faults.FailWhere(request => request.Contains(container, StringComparison.Ordinal));
        await installation.DropAsync("unlucky.txt", SampleNews.Text(3));

        (await RunAsync(installation)).ShouldBe([("unlucky.txt", null)]);

        faults.Failed.ShouldBe(5);
        (await installation.PoisonQueueAsync()).ShouldBe(["unlucky.txt"]);
        var receipt = await installation.Get<ReceiptStore>().FindAsync("unlucky.txt", Stop);
        receipt!.Receipt.Failure!.Tries.ShouldBe(5);
        receipt.Receipt.Failure.Error.ShouldContain("the service is away");
        (await RunAsync(await Installation.CreateAsync(settings))).ShouldBeEmpty();

        faults.Work();
        (await installation.Get<Replay>().RunAsync(100, Stop)).Blobs.ShouldHaveSingleItem().Fault.ShouldBeNull();

        (await installation.PoisonQueueAsync()).ShouldBeEmpty();
        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (await installation.Get<ReceiptStore>().FindAsync("unlucky.txt", Stop))!.Receipt.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ABlobWhoseReceiptCannotBeReadIsPoisonedAndTheOthersAreHandled()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:RetrySeconds"] = "0";
        await using var installation = await Installation.CreateAsync(settings);
        await installation.DropAsync("odd.txt", SampleNews.Text(1));
        await installation.WithReceiptOutcomeAsync("odd.txt", "Withdrawn");
        await installation.DropAsync("fine.txt", SampleNews.Text(2));

        var seen = await RunAsync(installation);

        seen.Select(pair => (pair.Blob, pair.Outcome?.GetType().Name))
            .ShouldBe([("fine.txt", "Stored"), ("odd.txt", null)], ignoreOrder: true);
        (await installation.PoisonQueueAsync()).ShouldBe(["odd.txt"]);
    }

    [Fact]
    public async Task AMessageThatIsNoneOfOursIsThrownAway()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Get<TriggerQueue>().CreateAsync(Stop);
        await installation.Get<TriggerQueue>().Client.SendMessageAsync("{\"what\":1}", Stop);

        (await RunAsync(installation)).ShouldBeEmpty();

        (await installation.Get<TriggerQueue>().CountAsync(Stop)).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<(string Blob, ArticleOutcome? Outcome)>> RunAsync(Installation installation)
    {
        ConcurrentQueue<(string, ArticleOutcome?)> seen = [];
        await installation.Get<TriggerLoop>().RunAsync((blob, outcome) => seen.Enqueue((blob, outcome)), untilEmpty: true, Stop);
        return [.. seen];
    }
}
