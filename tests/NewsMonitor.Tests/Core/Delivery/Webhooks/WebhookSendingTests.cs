using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>A webhook is a recipient like any other: once per window, and safe from crashes.</summary>
public sealed class WebhookSendingTests(LaptopFixture laptop) : WebhookSending(laptop)
{
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
        await using var smtp = await SmtpServer.StartAsync(Laptop.Packages, Stop);
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
}
