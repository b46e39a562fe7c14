using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>A webhook that does not take a post is tried again as it wants, and paused when it is gone.</summary>
public sealed class WebhookRetryTests(LaptopFixture laptop) : WebhookSending(laptop)
{
    /// <summary>Whether a relay accepts anybody's mail is shown by mail alone.</summary>
    [Fact]
    public async Task APostThatArrivesDoesNotMakeThePolicyOfARelayFinal()
    {
        await using var smtp = await SmtpServer.StartAsync(Laptop.Packages, Stop);
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server);
        await there.Subscriptions.SaveAsync(
            $$"""
            { "digests": [{ "id": "daily", "when": { "at": "08:00" }, "recipients": ["a@example.org", "b@example.org"],
                "webhooks": [{ "kind": "slack", "url": "{{server.Url("/slack")}}" }] }] }
            """,
            Stop
        );
        const string policy = "554 5.7.1 Relay access denied";
        smtp.Fail(new { to = new Dictionary<string, string> { ["a@example.org"] = policy, ["b@example.org"] = policy } });

        var first = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        there.Clock.Advance(TimeSpan.FromHours(1));
        var second = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        smtp.Work();
        there.Clock.Advance(TimeSpan.FromHours(1));
        var third = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (first.Sent, first.Failed, first.Waiting).ShouldBe((1, 0, 2), "the webhook");
        (second.Sent, second.Failed, second.Waiting).ShouldBe((0, 0, 2), "nobody has had a mail yet");
        (third.Sent, third.Failed, third.Waiting).ShouldBe((2, 0, 0));
    }

    [Fact]
    public async Task OneThatWantsToBeLeftAloneIsLeftAloneForAsLong()
    {
        await using var server = new WebhookServer { Answer = "429 Too Many Requests\r\nRetry-After: 600" };
        var there = await InstallationAsync(server);
        var webhook = Json(server, "/one");
        await SendAsync(there, webhook);
        server.Answer = "200 OK";

        there.Clock.Advance(TimeSpan.FromMinutes(9));
        (await SendAsync(there, webhook)).Sent.ShouldBe(0);
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(there, webhook)).Sent.ShouldBe(1);
        server.Posts.Select(post => post.Headers["webhook-id"]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task OneThatIsAwayForDaysIsGivenUpAndTriedNoMoreOftenThanItMust()
    {
        await using var server = new WebhookServer { Answer = "503 Service Unavailable" };
        var there = await InstallationAsync(server);
        var webhook = Json(server, "/one");
        while (there.Clock.GetUtcNow() < SampleNews.Morning + TimeSpan.FromHours(6))
        {
            await SendAsync(there, webhook);
            there.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        // After 1, 2, 4, 8, 16 minutes, then every 30.
        server.Posts.Count.ShouldBeInRange(15, 17);
        there.Clock.SetUtcNow(SampleNews.Morning + DigestWindow.GracePeriod + RetrySchedule.GiveUpAfter);
        (await SendAsync(there, webhook)).Failed.ShouldBe(1);
        (await StateAsync(there, webhook)).ShouldBe(DeliveryState.Failed);
    }

    [Fact]
    public async Task OneThatWantsMoreTimeThanThereIsIsAskedOnceMoreAtTheEnd()
    {
        await using var server = new WebhookServer { Answer = "503 Service Unavailable" };
        var there = await InstallationAsync(server);
        var webhook = Json(server, "/one");
        await SendAsync(there, webhook);
        there.Clock.Advance(TimeSpan.FromDays(2));
        server.Answer = "429 Too Many Requests\r\nRetry-After: 172800";
        (await SendAsync(there, webhook)).Waiting.ShouldBe(1);

        there.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        (await SendAsync(there, webhook)).Waiting.ShouldBe(1);
        server.Posts.Count.ShouldBe(2);
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(there, webhook)).Failed.ShouldBe(1);
        server.Posts.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("410 Gone", true)]
    [InlineData("400 Bad Request", false)]
    public async Task OneThatIsGoneOnThreeDaysIsPaused(string answer, bool paused)
    {
        await using var server = new WebhookServer { Answer = answer };
        var there = await InstallationAsync(server);
        var webhook = Json(server, "/one");
        for (var day = 0; day < 4; day++)
        {
            await SendAsync(there, webhook, day);
            there.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await there.Recipients.StandingAsync(new RecipientKey(webhook.Hash, []), Stop)).Refusals.IsPaused.ShouldBe(paused);
        server.Posts.Count.ShouldBe(paused ? 3 : 4);
    }

    [Fact]
    public async Task OneThatFailsKeepsNoOtherWaiting()
    {
        await using var failing = new WebhookServer { Answer = "500 Internal Server Error" };
        await using var working = new WebhookServer();
        var there = await InstallationAsync(failing, working);

        var sending = await SendAsync(there, Json(failing, "/1"), Json(failing, "/2"), Json(failing, "/3"), Json(working, "/4"));

        sending.Sent.ShouldBe(1);
        sending.Faults.ShouldBe(["500 from localhost"]);
    }
}
