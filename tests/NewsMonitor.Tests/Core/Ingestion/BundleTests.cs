using System.Text.Json;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Local;
using NewsMonitor.Tests.Reliability;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Blobs that hold several articles.</summary>
public sealed class BundleTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("news.json")]
    [InlineData("news.jsonl")]
    public async Task EachPartHasAnOutcomeOfItsOwn(string name)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await DropAsync(installation, name, Item(1), """{"title":"No text"}""", Item(1), Item(2));

        var bundle = (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Bundle>();

        bundle.Parts.ShouldBe(new PartCounts(2, 1, 1));
        (await installation.ArticlesAsync()).Select(one => $"{one.Origin}").Order().ShouldBe([$"{name}#1", $"{name}#4"]);
        (await installation.RowsAsync("Unstored")).Select(row => row.GetString("Part")).Order().ShouldBe(["2", "3"]);
        (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
        var mail = await installation.Get<DigestJob>().PreviewAsync(DateTimeOffset.UtcNow.AddSeconds(1), cancellationToken: Stop);
        mail.TextBody.ShouldNotBeNull().ShouldContain($"{name}#2");
    }

    [Fact]
    public async Task TheCommandShowsEachPartAndCountsThem()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await DropAsync(installation, "news.jsonl", Item(1), "oops", Item(2));
        await installation.RunAsync("news.jsonl");
        var article = (await installation.ArticlesAsync()).Single(one => one.Origin.Part == "3");

        var parts = await CommandAsync(installation, "show", "news.jsonl");
        parts.ShouldContain("3 articles: 2 stored, 0 duplicates, 1 rejected");
        parts.ShouldContain($"3  stored as {article.Id}");
        parts.ShouldContain("2  rejected: The JSON is invalid");
        (await CommandAsync(installation, "show", article.Id)).ShouldContain("blob       news.jsonl#3");
        var status = await CommandAsync(installation, "status");
        status.ShouldContain("stored              2");
        status.ShouldContain("rejected news.jsonl#2: The JSON is invalid");
        (await CommandAsync(installation, "replay", "news.jsonl")).ShouldContain("1 processed, 0 failed");
    }

    [Fact]
    public async Task WhatALaterVersionNoLongerHoldsLeavesTheDigestsAndTheRestStays()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "news.jsonl", Item(1), Item(2), Item(3));
        await HandleAsync(installation, "news.jsonl", Item(4), Item(1), Item(3), Item(1));
        (await LiveAsync(installation)).ShouldBe(["Headline 1", "Headline 3", "Headline 4"]);
        (await installation.RowsAsync("Unstored")).ShouldHaveSingleItem().GetString("Part").ShouldBe("4");

        await HandleAsync(installation, "news.jsonl", Item(2));

        (await LiveAsync(installation)).ShouldBe(["Headline 2"]);
        (await installation.RowsAsync("Receipts")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AVersionWithOneArticleAndOneWithSeveralTakeTurns()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "news.json", Item(1));
        await HandleAsync(installation, "news.json", Item(2), Item(3));
        (await LiveAsync(installation)).ShouldBe(["Headline 2", "Headline 3"]);

        await HandleAsync(installation, "news.json", Item(3));
        (await LiveAsync(installation)).ShouldBe(["Headline 3"]);
        (await installation.RowsAsync("Receipts")).ShouldHaveSingleItem().GetString("Outcome").ShouldBe("Stored");

        await HandleAsync(installation, "news.json", Item(1), Item(2));
        (await LiveAsync(installation)).ShouldBe(["Headline 1", "Headline 2"]);
    }

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
    [Fact]
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

    private static string Title(int number) => $"Headline {number}";

    private static string Item(int number) =>
        JsonSerializer.Serialize(
            new { title = Title(number), body = $"The mayor of Lisbon opened bridge number {number} on Monday." }
        );

    private static Task DropAsync(Installation installation, string name, params string[] items) =>
        installation.DropAsync(name, name.EndsWith('l') ? string.Join('\n', items) : $"[{string.Join(',', items)}]");

    private static async Task HandleAsync(Installation installation, string name, params string[] items)
    {
        await DropAsync(installation, name, items);
        await installation.RunAsync(name);
    }

    private static async Task<List<string>> LiveAsync(Installation installation) =>
        [
            .. (await installation.ArticlesAsync())
                .Where(article => article.SupersededBy is null)
                .Select(article => article.Title)
                .Order(),
        ];

    private static async Task<Dictionary<string, DateTimeOffset>> PartRowsAsync(Installation installation) =>
        (await installation.RowsAsync("Receipts"))
            .Where(row => row.GetString("Part") is not null)
            .ToDictionary(row => row.RowKey, row => row.GetDateTimeOffset("HandledAt")!.Value);

    private static Task<string> CommandAsync(Installation installation, params string[] arguments) =>
        CommandRun.PrintAsync(installation.Settings, 0, arguments);

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
