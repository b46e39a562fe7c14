using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Forgetting;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Functions.Tests;

public sealed class ForgetArticleTests(LaptopFixture laptop)
{
    private const string Text = "Harbor strike ends\n\nDock workers in Rotterdam voted on Monday to return to work.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsForgottenIsListed()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);
        var stored = (await installation.RunAsync("strike.txt")).ShouldBeOfType<ArticleOutcome.Stored>();

        var (status, answer) = await CallAsync(installation, $"?article={stored.ArticleId}&withBlob=true&by=Ann");

        status.ShouldBe(200);
        answer["articles"]!.AsArray().Select(id => $"{id}").ShouldBe([stored.ArticleId]);
        answer["removed"]!.AsArray().Select(blob => $"{blob}").ShouldBe(["strike.txt"]);
        (await installation.ArticlesAsync()).ShouldHaveSingleItem().ForgottenAt.ShouldNotBeNull();
    }

    /// <summary>Azure ends a request after 230 seconds; a call that started over each time would never end.</summary>
    [Fact]
    public async Task WhatWasBegunIsFinishedAlsoIfNobodyWaitsForTheAnswer()
    {
        using var request = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var isAsked = false;
        var leaving = new RequestGate(_ => isAsked, request.CancelAsync);
        await using var installation = await Installation.CreateAsync(laptop, null, leaving);
        await installation.DropAsync("strike.txt", Text);
        var stored = (await installation.RunAsync("strike.txt")).ShouldBeOfType<ArticleOutcome.Stored>();
        isAsked = true;

        await CallAsync(installation, $"?article={stored.ArticleId}&withBlob=true&by=Ann", request.Token);

        request.IsCancellationRequested.ShouldBeTrue();
        (await installation.ArticlesAsync()).ShouldHaveSingleItem().ForgottenAt.ShouldNotBeNull();
        (await installation.RowsAsync("Receipts")).ShouldBeEmpty();
    }

    [Fact]
    public async Task VerdictsThatCannotBeReadAreAProblemOfTheServer()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);
        var stored = (await installation.RunAsync("strike.txt")).ShouldBeOfType<ArticleOutcome.Stored>();
        var verdicts = installation.Account.Settings.GetBlobClient(VerdictStore.BlobName);
        await verdicts.UploadAsync(BinaryData.FromString("[null]"), Stop);

        var (status, answer) = await CallAsync(installation, $"?article={stored.ArticleId}&by=Ann");

        (status, $"{answer["title"]}").ShouldBe((503, "verdicts.json cannot be read"));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("?article=x&by=Ann", 400)]
    [InlineData("?article=00000000000000000000000000000000", 400)]
    [InlineData("?article=00000000000000000000000000000000&blob=a.txt&by=Ann", 400)]
    [InlineData("?article=00000000000000000000000000000000&by=Ann", 404)]
    [InlineData("?blob=no.txt&by=Ann", 404)]
    public async Task AWrongRequestIsAnsweredWithItsFault(string query, int expected)
    {
        await using var installation = await Installation.CreateAsync(laptop);

        var (status, answer) = await CallAsync(installation, query);

        status.ShouldBe(expected);
        $"{answer["detail"]}".ShouldNotBeEmpty();
    }

    private static Task<(int Status, System.Text.Json.Nodes.JsonNode Answer)> CallAsync(
        Installation installation,
        string query,
        CancellationToken? stop = null
    ) => HttpCall.AnswerAsync(request => new ForgetArticle(installation.Get<Forget>()).RunAsync(request, stop ?? Stop), query);
}
