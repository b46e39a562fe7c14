using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Reprocessing;

namespace NewsMonitor.Functions.Tests;

public sealed class ReprocessArticlesTests(LaptopFixture laptop)
{
    private const string Days = "?days=2026-11-19..2026-11-21";
    private const string OldTitle = "Yesterday's title";
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheCostIsSaidAndNothingIsDone()
    {
        await using var installation = await OldAsync(3);

        var (status, answer) = await CallAsync(installation, Days, "GET");

        (status, (int?)answer["articles"], (int?)answer["textRecords"]).ShouldBe((200, 3, 0));
        (await TitlesAsync(installation)).ShouldBe([OldTitle, OldTitle, OldTitle]);
    }

    [Fact]
    public async Task EachCallGoesOnWhereTheLastOneStopped()
    {
        await using var installation = await OldAsync(3);

        var (_, first) = await CallAsync(installation, $"{Days}&most=2&code=key");
        var (_, second) = await CallAsync(installation, $"{Days}&most=2&after={first["after"]}");
        var (_, third) = await CallAsync(installation, $"{Days}&most=2&after={second["after"]}");

        ((int?)first["reprocessed"], (int?)first["failed"], (bool?)first["more"]).ShouldBe((2, 0, true));
        ((string?)first["after"])!.ShouldStartWith("2026-11-20/");
        ((int?)second["reprocessed"], (bool?)second["more"], (string?)second["after"]).ShouldBe((1, true, "2026-11-21/"));
        ((int?)third["reprocessed"], (bool?)third["more"], (string?)third["after"]).ShouldBe((0, false, null));
        (await TitlesAsync(installation)).ShouldNotContain(OldTitle);
    }

    [Fact]
    public async Task WhatIsLeftAloneIsListedWithTheReason()
    {
        await using var installation = await OldAsync(2);
        await installation.Account.Inbox.DeleteBlobAsync("0.txt", cancellationToken: Stop);
        var gone = (await installation.ArticlesAsync()).Single(article => article.Blob.Name == "0.txt");
        await installation.Account.Articles.DeleteBlobAsync(gone.Details, cancellationToken: Stop);

        var (status, answer) = await CallAsync(installation, Days);

        (status, (int?)answer["reprocessed"], (int?)answer["failed"]).ShouldBe((200, 1, 1));
        var left = answer["left"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)left["article"], (string?)left["blob"]).ShouldBe((gone.Id, "0.txt"));
        ((string?)left["fault"])!.ShouldContain("its text is no longer kept");
    }

    [Theory]
    [InlineData("", "\"days\" must be")]
    [InlineData("?days=", "\"days\" must be")]
    [InlineData("?days=2026-11-21..2026-11-20", "\"days\" must be")]
    [InlineData("?days=2026-11-20&days=2026-11-21", "\"days\" must be")]
    [InlineData("?days=2025-11-20..2026-11-21", "more than 366 days")]
    [InlineData("?days=2026-11-20&most=501", "\"most\" must be")]
    [InlineData("?days=2026-11-20&after=", "is not a place")]
    [InlineData("?days=2026-11-20&after=2026-11-20/1", "is not a place")]
    [InlineData("?days=2026-11-20&after=2026-11-21/00112233445566778899aabbccddeeff", "is not a place")]
    [InlineData("?days=2026-11-20&blob=a.txt", "only supported parameters")]
    public async Task AWrongRequestIsAnsweredWithItsFault(string query, string fault)
    {
        await using var installation = await OldAsync(1);

        var (status, problem) = await CallAsync(installation, query);

        (status, (int?)problem["status"], (string?)problem["title"]).ShouldBe((400, 400, "Invalid request"));
        ((string)problem["detail"]!).ShouldContain(fault);
        (await TitlesAsync(installation)).ShouldBe([OldTitle]);
    }

    [Fact]
    public async Task WhatAServiceBillsIsOnlyDoneIfTheCallerAgrees()
    {
        await using var installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(),
            new ServiceCollection().AddSingleton<ILanguageService>(new LanguageStandIn()),
            new FakeTimeProvider(Noon)
        );
        await StoreOldAsync(installation, 1);

        var (_, cost) = await CallAsync(installation, Days, "GET");
        var (refused, problem) = await CallAsync(installation, Days);
        (await TitlesAsync(installation)).ShouldBe([OldTitle]);
        var (status, answer) = await CallAsync(installation, Days + "&yes=true");

        ((int?)cost["textRecords"]).ShouldBe(4);
        refused.ShouldBe(400);
        ((string)problem["detail"]!).ShouldContain("\"yes=true\"");
        (status, (int?)answer["reprocessed"]).ShouldBe((200, 1));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task AStoreThatIsAwayIsAProblemOfTheServer(string method)
    {
        var faulty = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        faulty.FailWhere(request => request.EndsWith("Articles()", StringComparison.Ordinal));

        var (status, problem) = await CallAsync(installation, Days, method);

        (status, (int?)problem["status"], (string?)problem["title"]).ShouldBe((503, 503, "The archive does not respond"));
    }

    private async Task<Installation> OldAsync(int articles)
    {
        var installation = await Installation.CreateAsync(laptop, new FakeTimeProvider(Noon));
        await StoreOldAsync(installation, articles);
        return installation;
    }

    private static async Task StoreOldAsync(Installation installation, int articles)
    {
        foreach (var number in Enumerable.Range(0, articles))
        {
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));
            await installation.RunAsync($"{number}.txt");
        }

        foreach (var row in await installation.RowsAsync("Articles"))
        {
            var change = new TableEntity(row.PartitionKey, row.RowKey) { ["Title"] = OldTitle };
            await installation.Account.Table("Articles").UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, Stop);
        }
    }

    private static async Task<List<string>> TitlesAsync(Installation installation) =>
        [.. (await installation.ArticlesAsync()).Select(article => article.Title)];

    private static Task<(int Status, JsonNode Answer)> CallAsync(
        Installation installation,
        string query,
        string method = "POST"
    ) =>
        HttpCall.AnswerAsync(
            request => new ReprocessArticles(installation.Get<Reprocess>()).RunAsync(request, Stop),
            query,
            method
        );
}
