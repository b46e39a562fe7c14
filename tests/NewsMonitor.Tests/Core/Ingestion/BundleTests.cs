using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Local;
using static NewsMonitor.Tests.Core.Ingestion.Bundles;

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
        (await CommandAsync(installation, "show", "news.jsonl#3")).ShouldContain(article.Id);
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

    private static Task<string> CommandAsync(Installation installation, params string[] arguments) =>
        CommandRun.PrintAsync(installation.Settings, 0, arguments);
}
