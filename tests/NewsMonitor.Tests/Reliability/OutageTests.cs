using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Emulators;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Reliability;

/// <summary>Storage that goes away under load and comes back.</summary>
public sealed class OutageTests(LaptopFixture laptop)
{
    private const int Articles = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task WhatWasInHandWhenStorageWentAwayIsFinishedWhenItIsBack()
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-outage-");
        var azurite = await Azurite.StartAsync(laptop.Packages, folder.FullName, null, Stop);
        Dictionary<string, string?> settings = new()
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["NewsMonitor:Trigger:VisibilitySeconds"] = "5",
            ["NewsMonitor:Trigger:RetrySeconds"] = "1",
        };
        await using var installation = await Installation.CreateAsync(settings);
        await installation.MakeAllAsync();
        for (var number = 0; number < Articles; number++)
            await installation.DropAsync($"article {number}.txt", SampleNews.Text(number));

        using var runner = Command.Start(settings, "run");
        for (var outage = 1; outage <= 2; outage++)
        {
            await UntilAsync(() => runner.Count(": stored as") >= outage * Articles / 5, runner);
            await azurite.DisposeAsync();
            await Task.Delay(TimeSpan.FromSeconds(3), Stop);
            azurite = await Azurite.StartAsync(laptop.Packages, folder.FullName, azurite.Ports, Stop);
        }

        await UntilAsync(() => runner.Count(": stored as") >= Articles, runner);
        (await runner.InterruptAsync()).ShouldBe(0, runner.Output);

        (await installation.ArticlesAsync()).Select(article => article.Blob.Name).Distinct().Count().ShouldBe(Articles);
        (await installation.RowsAsync("Receipts")).ShouldAllBe(row => row.GetString("Outcome") == "Stored");
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>What is damaged is set aside, and keeps neither articles nor digests waiting.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task ADamagedDigestDoesNotEndTheRunner()
    {
        var settings = laptop.NewInstallation();
        await using var installation = await Installation.CreateAsync(settings);
        await installation.MakeAllAsync();
        var to = DateTimeOffset.UtcNow.Date.AddDays(-2);
        var window = new DigestWindow(to.AddDays(-1), to);
        await (await new DigestInstallation(settings).StartAsync()).DamageAsync("daily", window);
        await installation.DropAsync("article.txt", SampleNews.Text(1));

        using var runner = Command.Start(settings, "run");
        await UntilAsync(() => runner.Count("Digest daily") > 0 && runner.Count(": stored as") > 0, runner);
        // Everything that Azure has a timer for has run, so the health is the same.
        await UntilAsync(
            async () => (await installation.Get<TickStore>().ReadAsync(Stop)).Timers.Count == TimerNames.Intervals.Count,
            runner
        );

        (await runner.InterruptAsync()).ShouldBe(0, runner.Output);
        (await new DigestInstallation(settings).Windows.OpenAsync("daily", Stop)).ShouldNotContain(window);
    }

    private static Task UntilAsync(Func<bool> isDone, Command runner) => UntilAsync(() => Task.FromResult(isDone()), runner);

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
