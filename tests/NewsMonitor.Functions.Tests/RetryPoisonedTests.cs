using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Functions.Tests;

public sealed class RetryPoisonedTests(LaptopFixture laptop)
{
    private const string Text = "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatWasPoisonedIsHandledAndLeavesTheList()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await PoisonAsync(installation, "strike #1.txt", Text);
        await PoisonAsync(installation, "empty.txt", "");
        await installation.Get<PoisonQueue>().AddAsync("deleted.txt", "an etag", Stop);

        var (status, answer) = await CallAsync(installation, "");

        status.ShouldBe(200);
        ((int?)answer["handled"], (int?)answer["failed"], (bool?)answer["more"]).ShouldBe((3, 0, false));
        var blobs = answer["blobs"]!.AsArray().Select(blob => blob!.AsObject()).ToList();
        blobs
            .Select(blob => $"{blob["blob"]} {blob["outcome"]}")
            .ShouldBe(["strike #1.txt Stored", "empty.txt Rejected", "deleted.txt Gone"]);
        blobs
            .Select(blob => (blob["reason"] is null, blob["fault"] is null))
            .ShouldBe([(true, true), (false, true), (true, true)]);
        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (await LeftAsync(installation)).ShouldBe(0);
    }

    [Fact]
    public async Task WhatFailsAgainStaysOnTheList()
    {
        var faulty = new FailingUpload();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await PoisonAsync(installation, "strike.txt", Text);
        faulty.IsAway = true;

        var (status, answer) = await CallAsync(installation, "");

        (status, (int?)answer["handled"], (int?)answer["failed"]).ShouldBe((200, 0, 1));
        ((string?)answer["blobs"]![0]!["fault"]).ShouldBe("RequestFailedException: the service is away");
        ((int?)answer["left"], (bool?)answer["more"]).ShouldBe((1, true));
        (await LeftAsync(installation)).ShouldBe(1);
    }

    /// <summary>For five minutes, the queue hides what failed; that is no reason to call it done.</summary>
    [Fact]
    public async Task WhatFailedAShortWhileAgoIsStillReportedAsLeft()
    {
        var faulty = new FailingUpload();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await PoisonAsync(installation, "one.txt", Text + " One.");
        await PoisonAsync(installation, "two.txt", Text + " Two.");
        faulty.IsAway = true;
        await CallAsync(installation, "");
        faulty.IsAway = false;

        var (status, answer) = await CallAsync(installation, "");

        (status, (int?)answer["handled"], (int?)answer["failed"]).ShouldBe((200, 0, 0));
        ((int?)answer["left"], (bool?)answer["more"]).ShouldBe((2, true));
    }

    [Fact]
    public async Task WhatCanNeverBeReplayedIsSetAsideAndDoesNotCountAsMore()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Account.Poison.SendMessageAsync("Hello?", Stop);
        await PoisonAsync(installation, "strike.txt", Text);

        var (status, answer) = await CallAsync(installation, "");

        (status, (int?)answer["handled"], (int?)answer["setAside"]).ShouldBe((200, 1, 1));
        ((int?)answer["left"], (bool?)answer["more"]).ShouldBe((0, false));
        (await LeftAsync(installation)).ShouldBe(0);
    }

    [Fact]
    public async Task NoMoreAreTakenUpThanAsked()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var number = 0; number < 3; number++)
            await PoisonAsync(installation, $"{number}.txt", $"{Text} {number}");

        var (_, first) = await CallAsync(installation, "?most=2&code=key");
        var (_, second) = await CallAsync(installation, "?most=2");

        ((int?)first["handled"], (bool?)first["more"]).ShouldBe((2, true));
        ((int?)second["handled"], (bool?)second["more"]).ShouldBe((1, false));
    }

    [Fact]
    public async Task WhereNothingWasEverPoisonedNothingIsDone()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Account.Poison.DeleteAsync(Stop);

        var (status, answer) = await CallAsync(installation, "");

        (status, (int?)answer["handled"], (int?)answer["left"], (bool?)answer["more"]).ShouldBe((200, 0, 0, false));
    }

    [Theory]
    [InlineData("?most=0")]
    [InlineData("?most=501")]
    [InlineData("?most=-1")]
    [InlineData("?most=")]
    [InlineData("?most=1&most=2")]
    [InlineData("?most=99999999999999999999")]
    [InlineData("?blob=a.txt")]
    public async Task AWrongRequestIsAnsweredWithItsFault(string query)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await PoisonAsync(installation, "strike.txt", Text);

        var (status, problem) = await CallAsync(installation, query);

        (status, (int?)problem["status"], (string?)problem["title"]).ShouldBe((400, 400, "Invalid request"));
        ((string)problem["detail"]!).ShouldContain("\"most\"");
        (await LeftAsync(installation)).ShouldBe(1);
    }

    [Fact]
    public async Task AStoreThatIsAwayIsAProblemOfTheServer()
    {
        var faulty = new FailingUpload { IsQueueAway = true };
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);

        var (status, problem) = await CallAsync(installation, "");

        (status, (int?)problem["status"], (string?)problem["title"]).ShouldBe((503, 503, "The poison queue does not respond"));
    }

    private static async Task PoisonAsync(Installation installation, string blob, string content)
    {
        await installation.DropAsync(blob, content);
        await installation.Get<PoisonQueue>().AddAsync(blob, "an etag", Stop);
    }

    private static Task<(int Status, JsonNode Answer)> CallAsync(Installation installation, string query) =>
        HttpCall.AnswerAsync(request => new RetryPoisoned(installation.Get<Replay>()).RunAsync(request, Stop), query);

    private static async Task<int> LeftAsync(Installation installation) =>
        (await installation.Account.Poison.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount;

    private sealed class FailingUpload : HttpPipelineSynchronousPolicy
    {
        public bool IsAway { get; set; }

        public bool IsQueueAway { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            var path = message.Request.Uri.Path;
            var isArticle = path.Contains("-articles/", StringComparison.Ordinal);
            var isQueue = path.EndsWith("-poison/messages", StringComparison.Ordinal);
            if ((IsAway && isArticle) || (IsQueueAway && isQueue))
                throw new RequestFailedException(503, "the service is away");
        }
    }
}
