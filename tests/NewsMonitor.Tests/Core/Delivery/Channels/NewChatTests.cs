using System.Net;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Tests.Core.Delivery.Webhooks;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery.Channels;

/// <summary>What docs/extending/add-a-channel.md promises: a new chat is one class and one line of composition.</summary>
public sealed class NewChatTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AChatThatIsRegisteredCanBeNamedInTheSubscriptionsAndReceivesDigests()
    {
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server, typeof(BulletinChannel));
        await there.Subscriptions.SaveAsync(Subscriptions(server), Stop);

        var run = (await there.Machine(new EmailOptions()).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((1, 0, 0), string.Join(' ', run.Faults));
        var post = server.Posts.ShouldHaveSingleItem();
        var lines = JsonNode.Parse(post.Text)!["lines"]!.AsArray().Select(line => line!.GetValue<string>());
        lines.ShouldContain("A headline for the bulletin");
        post.Headers.ShouldNotContainKey("webhook-signature", "a chat has no secret");
        (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))
            .ShouldHaveSingleItem()
            .Value.State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task AChatThatIsNotRegisteredIsAMistakeThatNamesThoseThatAre()
    {
        await using var server = new WebhookServer();
        var there = await InstallationAsync(server);
        (await Should.ThrowAsync<SubscriptionsException>(there.Subscriptions.SaveAsync(Subscriptions(server), Stop)))
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldEndWith("digests[0].webhooks[0].kind must be json, slack or teams");
    }

    private static string Subscriptions(WebhookServer server) =>
        $$"""
            { "digests": [{ "id": "daily", "when": { "at": "08:00" },
                "webhooks": [{ "kind": "bulletin", "url": "{{server.Url()}}" }] }] }
            """;

    private async Task<DigestInstallation> InstallationAsync(WebhookServer server, params Type[] channels)
    {
        var there = await new DigestInstallation(laptop, SampleNews.Article(1, "A headline for the bulletin"))
        {
            MoreChannels = channels,
        }.StartAsync();
        there.Webhooks = new WebhookSender(there.Clock, IPAddress.IsLoopback, server.Certificate.IsTrusted);
        return there;
    }

    private sealed class BulletinChannel(WebhookSender sender) : ChatChannel(sender)
    {
        public override string Name => "bulletin";

        public override int MaxBytes => 4_000;

        protected override JsonObject Write(ChatMessage message) =>
            new()
            {
                ["lines"] = new JsonArray([
                    .. message.Sections.SelectMany(section => section.Items).Select(item => JsonValue.Create(item.Title)),
                ]),
            };
    }
}
