using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>A webhook is a recipient like any other: once per window, tried again, paused, and safe from crashes.</summary>
public sealed class WebhookSendingTests(LaptopFixture laptop)
{
    private static readonly string Secret = "whsec_" + Convert.ToBase64String(new byte[32]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachWebhookGetsADigestOnce()
    {
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server);
        WebhookRecipient[] webhooks = [Json(server, "/one"), Json(server, "/two")];

        (await SendAsync(there, webhooks)).Sent.ShouldBe(2);
        (await SendAsync(there, webhooks)).Sent.ShouldBe(0);

        server.Posts.Select(post => post.Line.Split(' ')[1]).ShouldBe(["/one", "/two"]);
        server.Posts.Select(post => post.Headers["webhook-id"]).Distinct().Count().ShouldBe(2);
    }

    /// <summary>From the subscriptions file to the receiver, mail and posts in one window.</summary>
    [Fact]
    public async Task ASubscriptionReachesMailboxesAndWebhooksAlike()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server);
        await there.Subscriptions.SaveAsync(
            $$"""
            { "digests": [{ "id": "daily", "when": { "at": "08:00" }, "recipients": "a@example.org",
                "webhooks": [{ "kind": "slack", "url": "{{server.Url("/slack")}}" },
                             { "kind": "json", "url": "{{server.Url("/json")}}", "secret": "{{Secret}}" }] }] }
            """,
            Stop
        );

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((3, 0, 0), string.Join(' ', run.Faults));
        smtp.Recipients.ShouldBe(["a@example.org"]);
        server.Posts.Select(post => post.Line.Split(' ')[1]).ShouldBe(["/slack", "/json"]);
        var archived = await there.Account.Digests.GetBlobClient(run.Archive).DownloadContentAsync(Stop);
        server.Posts.Last().Text.ShouldBe(archived.Value.Content.ToString());
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();
    }

    /// <summary>Whether a relay accepts anybody's mail is shown by mail alone.</summary>
    [Fact]
    public async Task APostThatArrivesDoesNotMakeThePolicyOfARelayFinal()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
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

    [Fact]
    public async Task AMachineThatDiesAtAnyStorageRequestLeavesNothingLostAndOnlyTheSamePostDoubled()
    {
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server);
        WebhookRecipient[] webhooks = [Json(server, "/one"), Json(server, "/two")];
        for (var survived = 0; survived < 7; survived++)
        {
            foreach (var afterwards in (bool[])[false, true])
            {
                var day = (2 * survived) + (afterwards ? 1 : 0);
                server.Posts.Clear();
                var dying = there.NewAccount(FaultPolicy.DyingAfter(survived, afterwards));
                await Should.ThrowAsync<MachineDiedException>(SendAsync(there, dying, webhooks, day));
                there.Clock.Advance(TimeSpan.FromMinutes(3));
                await SendAsync(there, there.Account, webhooks, day);

                server.Posts.Select(post => post.Line).Distinct().Count().ShouldBe(2, $"after {survived} requests");
                server.Posts.Count.ShouldBeLessThanOrEqualTo(3, "only the post in hand may have gone out twice");
                server
                    .Posts.Select(post => (post.Line, post.Headers["webhook-id"]))
                    .Distinct()
                    .Count()
                    .ShouldBe(2, "as the same delivery");
            }
        }
    }

    [Fact]
    public async Task NothingSecretIsLogged()
    {
        await using var server = new WebhookServer { Answer = "404 Not Found", Body = "no /one here" };
        var there = await InstallationAsync(server);
        await SendAsync(there, Json(server, "/one"));
        there.LogLines.ShouldNotBeEmpty();
        there.LogLines.ShouldAllBe(line =>
            !line.Contains("/one", StringComparison.Ordinal) && !line.Contains("whsec", StringComparison.Ordinal)
        );
    }

    private static WebhookRecipient Json(WebhookServer server, string path) => new("json", server.Url(path), Secret);

    private static async Task<DeliveryState> StateAsync(DigestInstallation there, WebhookRecipient webhook) =>
        (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))[webhook.Hash].State;

    private static Task<SendReport> SendAsync(DigestInstallation there, params WebhookRecipient[] webhooks) =>
        SendAsync(there, there.Account, webhooks, 0);

    private static Task<SendReport> SendAsync(DigestInstallation there, WebhookRecipient webhook, int day) =>
        SendAsync(there, there.Account, [webhook], day);

    private static async Task<SendReport> SendAsync(
        DigestInstallation there,
        StorageAccount account,
        WebhookRecipient[] webhooks,
        int day
    )
    {
        var window = new DigestWindow(SampleNews.Window.From.AddDays(day), SampleNews.Window.To.AddDays(day));
        var digest = await DigestBuilder.BuildAsync(
            there.Source,
            DefaultSubscription.From(new DigestOptions()).Spec,
            window,
            Stop
        );
        return await there
            .Compose(new EmailOptions(), account)
            .GetRequiredService<DigestSending>()
            .SendAsync(
                OutgoingDigest.Of(new ArchivedDigest(null, digest)),
                webhooks,
                new RunClock(there.Clock.GetUtcNow(), there.Clock),
                Stop
            );
    }

    private async Task<DigestInstallation> InstallationAsync(params WebhookServer[] servers)
    {
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
        there.Webhooks = new WebhookSender(
            there.Clock,
            IPAddress.IsLoopback,
            (sender, certificate, chain, errors) =>
                servers.Any(server => server.Certificate.IsTrusted(sender, certificate, chain, errors))
        );
        await there.Windows.EnsureCreatedAsync(Stop);
        await there.Recipients.EnsureCreatedAsync(Stop);
        return there;
    }
}
