using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Reprocessing;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>Which articles are reprocessed at once, and what that costs.</summary>
public sealed class ReprocessScopeTests(LaptopFixture laptop)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DaysAreDoneInOrderAndArticlesOfADayById()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var installation = await Installation.CreateAsync(laptop, clock);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await installation.StoreAsync($"{number}.txt", SampleNews.Text(number));
            if (number is 2 or 3)
                clock.Advance(TimeSpan.FromDays(2));
        }

        var scope = new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22));
        var expected = (await installation.ArticlesAsync())
            .Where(article => article.Day <= scope.Last)
            .OrderBy(article => article.Day)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Select(article => article.Id)
            .ToList();

        expected.Count.ShouldBe(4);
        (await installation.Get<Reprocess>().CostAsync(scope, Stop)).ShouldBe(new ReprocessCost(4, 0));
        (await installation.ReprocessAsync(scope, most: 2)).Select(article => article.ArticleId).ShouldBe(expected);
        var rest = (await installation.Get<Reprocess>().RunAsync(scope, 2, Stop)).Rest!;
        rest.After.ShouldBe($"2026-11-20/{expected[1]}");
        (await installation.Get<Reprocess>().CostAsync(rest, Stop)).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task NothingMoreIsStartedWhenTheTimeIsOver()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Trigger:Parallelism"] = "1" },
            clock
        );
        foreach (var number in Enumerable.Range(0, 3))
            await installation.StoreAsync($"{number}.txt", SampleNews.Text(number));
        clock.AutoAdvanceAmount = Reprocess.Longest;
        var scope = new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20));

        var run = await installation.Get<Reprocess>().RunAsync(scope, 500, Stop);

        run.Rest.ShouldBe(scope with { AfterId = run.Articles.ShouldHaveSingleItem().ArticleId });
        (await installation.ReprocessAsync(scope)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task WhatAServiceBillsIsSaidBeforeAndAboveTheCeilingNothingChanges()
    {
        await using var installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(("MonthlyTextRecords", "11")),
            new ServiceCollection().AddSingleton<ILanguageService>(new LanguageStandIn())
        );
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        await installation.StoreAsync("2.txt", SampleNews.Text(2));
        var fresh = await ArchiveState.ReadAsync(installation);

        var cost = await installation.Get<Reprocess>().CostAsync(Reprocessed.Scope, Stop);
        var articles = await installation.ReprocessAsync();

        installation.Get<Reprocess>().IsBilled.ShouldBeTrue();
        cost.ShouldBe(new ReprocessCost(2, 8));
        articles.ShouldAllBe(article => article.Fault == "the month's text records are used up");
        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }
}
