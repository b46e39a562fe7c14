using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Reliability;
using static NewsMonitor.Tests.Core.Ingestion.Bundles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Several runners, several versions and a kill at once: each part ends as if there were one runner.</summary>
public sealed class BundleRaceTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunnersWithOneBlobStoreEachPartOnce()
    {
        const int parts = 12;
        await using var installation = await Installation.CreateAsync(laptop);
        await DropAsync(installation, "news.jsonl", [.. Enumerable.Range(0, parts).Select(Item)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => installation.RunAsync("news.jsonl")));

        (await installation.ArticlesAsync()).Count.ShouldBe(parts);
        (await installation.RowsAsync("Unstored")).ShouldBeEmpty();
        var receipt = await installation.Get<ReceiptStore>().FindAsync("news.jsonl", Stop);
        receipt!.Receipt.Settled!.Parts.ShouldBe(new PartCounts(parts));
        (await installation.RowsAsync("Receipts")).Count.ShouldBe(parts + 1);
    }

    [Fact]
    public async Task VersionsHandledAtOnceEndWithTheOneThatIsThere()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var version = 0; version < 4; version++)
        {
            await DropAsync(installation, "live.json", Item(version), Item(version + 1), Item(version + 2));
            var running = Enumerable.Range(0, 3).Select(_ => installation.RunAsync("live.json")).ToArray();
            await DropAsync(installation, "live.json", Item(version), Item(version + 10));
            await Task.WhenAll(running);
            await installation.RunAsync("live.json");
            (await LiveAsync(installation)).ShouldBe([.. new[] { Title(version), Title(version + 10) }.Order()]);
        }

        (await installation.RowsAsync("Receipts")).Count.ShouldBe(3);
    }

    /// <summary>A later version that stores an article a moment after an earlier one is no copy of it.</summary>
    [Fact]
    public async Task AnArticleThatTwoVersionsStoreAtOnceGoesWithTheLaterOne()
    {
        var (bothThere, firstDone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var settings = laptop.NewInstallation();
        await using var second = await Installation.CreateAsync(
            settings,
            policies: Gate(() =>
            {
                bothThere.SetResult();
                return firstDone.Task;
            })
        );
        Task? later = null;
        await using var first = await Installation.CreateAsync(
            settings,
            policies: Gate(async () =>
            {
                await DropAsync(second, "live.json", Item(0), Item(10));
                later = second.RunAsync("live.json");
                await bothThere.Task;
            })
        );
        await DropAsync(first, "live.json", Item(0), Item(1));
        await first.RunAsync("live.json");
        firstDone.SetResult();
        await later!;
        (await LiveAsync(first)).ShouldBe([Title(0), Title(10)]);

        await HandleAsync(first, "live.json", Item(2), Item(3));
        (await LiveAsync(first)).ShouldBe([Title(2), Title(3)]);
    }

    /// <summary>The later version has read the rows of the earlier one's parts, and is about to write its receipt.</summary>
    [Fact]
    public async Task AnArticleThatAnEarlierVersionStoresWhileTheLaterOneIsSettledGoesToo()
    {
        var (settling, firstDone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var settings = laptop.NewInstallation();
        await using var second = await Installation.CreateAsync(
            settings,
            policies: new RequestGate(
                request => request.StartsWith("PUT ") && request.Contains("Receipts("),
                () =>
                {
                    settling.SetResult();
                    return firstDone.Task;
                }
            )
        );
        Task? later = null;
        await using var first = await Installation.CreateAsync(
            settings,
            policies: Gate(async () =>
            {
                await DropAsync(second, "live.json", Item(2), Item(3));
                later = second.RunAsync("live.json");
                await settling.Task;
            })
        );
        await DropAsync(first, "live.json", Item(0), Item(1));
        await first.RunAsync("live.json");
        firstDone.SetResult();
        await later!;

        (await LiveAsync(first)).ShouldBe([Title(2), Title(3)]);
        (await first.RowsAsync("Receipts")).Count.ShouldBe(3);
    }

    /// <summary>SIGKILL in the middle; what was settled before is not touched again.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task AKilledRunnerIsFollowedByOneThatGoesOnAtThePart()
    {
        const int parts = 60;
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:VisibilitySeconds"] = "5";
        await using var installation = await Installation.CreateAsync(settings);
        await DropAsync(installation, "news.jsonl", [.. Enumerable.Range(0, parts).Select(Item)]);
        using var killed = Command.Start(settings, "run");
        await UntilAsync(async () => (await PartRowsAsync(installation)).Count > 3, killed);
        await killed.KillAsync();
        var before = await PartRowsAsync(installation);
        before.Count.ShouldBeLessThan(parts);

        using var runner = Command.Start(settings, "run");
        await UntilAsync(() => Task.FromResult(runner.Count($": {parts} articles: {parts} stored") > 0), runner);
        (await runner.InterruptAsync()).ShouldBe(0, runner.Output);

        (await installation.ArticlesAsync()).Count.ShouldBe(parts);
        (await installation.RowsAsync("Unstored")).ShouldBeEmpty();
        var after = await PartRowsAsync(installation);
        after.Count.ShouldBe(parts);
        foreach (var (row, handledAt) in before)
            after[row].ShouldBe(handledAt);
    }

    private static RequestGate Gate(Func<Task> before) =>
        new(request => request.StartsWith("POST ") && request.EndsWith("Articles"), before);

    private static async Task<Dictionary<string, DateTimeOffset>> PartRowsAsync(Installation installation) =>
        (await installation.RowsAsync("Receipts"))
            .Where(row => row.GetString("Part") is not null)
            .ToDictionary(row => row.RowKey, row => row.GetDateTimeOffset("HandledAt")!.Value);

    private static async Task UntilAsync(Func<Task<bool>> isDone, Command runner)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        while (!await isDone())
        {
            if (patience.IsCancellationRequested || runner.HasExited)
                Assert.Fail(runner.Output);
            await Task.Delay(20, Stop);
        }
    }
}
