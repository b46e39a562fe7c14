using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Network;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.Tests.Core.Delivery.Channels;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

public sealed class WebhookSenderTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly FakeTimeProvider Clock = new(SampleNews.Morning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JsonIsWhatTheArchiveKeepsSignedAsStandardWebhooksHaveIt()
    {
        await using var server = new WebhookServer();
        using var sender = Sender(server);
        var digest = await DigestAsync();

        (await SendAsync(sender, Json(server), digest)).ShouldBeOfType<SendResult.Accepted>();
        (await SendAsync(sender, Json(server), digest)).ShouldBeOfType<SendResult.Accepted>();

        server.Posts.Count.ShouldBe(2);
        foreach (var post in server.Posts)
        {
            post.Line.ShouldBe("POST /hooks/secret-path HTTP/1.1");
            post.Body.ShouldBe(DigestJson.Write(digest));
            var signed = $"{post.Headers["webhook-id"]}.{post.Headers["webhook-timestamp"]}.{post.Text}";
            var mac = Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(signed)));
            post.Headers["webhook-signature"].ShouldBe("v1," + mac);
            post.Headers["webhook-timestamp"]
                .ShouldBe(Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        }

        server.Posts.Select(post => post.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem("a receiver can tell a copy");
    }

    [Theory]
    [InlineData("200 OK", typeof(SendResult.Accepted), null)]
    [InlineData("202 Accepted", typeof(SendResult.Accepted), null)]
    [InlineData("302 Found\r\nLocation: https://localhost/elsewhere", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("308 Permanent Redirect\r\nLocation: /elsewhere", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("400 Bad Request", typeof(SendResult.Refused), RefusalOf.Message)]
    [InlineData("401 Unauthorized", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("403 Forbidden", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("404 Not Found", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("410 Gone", typeof(SendResult.Refused), RefusalOf.Recipient)]
    [InlineData("413 Too Large", typeof(SendResult.Refused), RefusalOf.Message)]
    [InlineData("408 Request Timeout", typeof(SendResult.Deferred), null)]
    [InlineData("429 Too Many Requests", typeof(SendResult.Deferred), null)]
    [InlineData("500 Internal Server Error", typeof(SendResult.Deferred), null)]
    [InlineData("503 Service Unavailable", typeof(SendResult.Deferred), null)]
    public async Task AnswersAreToldApart(string answer, Type expected, RefusalOf? what)
    {
        await using var server = new WebhookServer { Answer = answer };
        using var sender = Sender(server);

        var result = await SendAsync(sender, Slack(server), await DigestAsync());

        result.ShouldBeOfType(expected);
        (result as SendResult.Refused)?.What.ShouldBe(what!.Value);
        server.Posts.Count.ShouldBe(1, "no redirect is followed, and the caller decides when to try again");
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 23 Nov 2026 09:00:00 GMT", 3600)]
    [InlineData("Mon, 23 Nov 2026 07:00:00 GMT", null)]
    [InlineData("soon", null)]
    public async Task TheServerSaysWhenToComeBack(string header, int? seconds)
    {
        await using var server = new WebhookServer { Answer = $"429 Too Many Requests\r\nRetry-After: {header}" };
        using var sender = Sender(server);
        var deferred = (await SendAsync(sender, Slack(server), await DigestAsync())).ShouldBeOfType<SendResult.Deferred>();
        deferred.RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
        deferred.RetryAfter.HasValue.ShouldBe(seconds.HasValue);
    }

    [Fact]
    public async Task WhatARefusalSaysIsKeptInALineWithoutTheAddress()
    {
        await using var server = new WebhookServer
        {
            Answer = "400 Bad",
            Body = "invalid_blocks\r\nat /hooks/secret-path " + new string('x', 100_000),
        };
        using var sender = Sender(server);
        var reason = (await SendAsync(sender, Slack(server), await DigestAsync())).ShouldBeOfType<SendResult.Refused>().Reason;
        reason.ShouldStartWith("400 from localhost: invalid_blocks at …");
        reason.Length.ShouldBeLessThan(150);
        reason.ShouldNotContain("secret-path");
    }

    /// <summary>A name is judged by what it leads to, when it is connected to.</summary>
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task ThisMachineIsNeverPostedTo(string host)
    {
        await using var server = new WebhookServer();
        using var sender = new WebhookSender(Clock, new WebhookOptions());

        var refused = (
            await SendAsync(sender, new WebhookRecipient("slack", server.Url(host: host), ""), await DigestAsync())
        ).ShouldBeOfType<SendResult.Refused>();

        refused.Reason.ShouldEndWith("is not a public address");
        server.Posts.ShouldBeEmpty();
    }

    /// <summary>
    /// A name that leads to a public address when it is looked up first, and inside afterwards (DNS rebinding). The server's
    /// address stands for a public one; all others are judged as ever.
    /// </summary>
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    public async Task ANameThatChangesItsMindIsNotFollowedInside(string inside)
    {
        await using var server = new WebhookServer();
        List<IPAddress[]> answers =
        [
            [IPAddress.Loopback],
            [IPAddress.Parse(inside)],
            [IPAddress.Loopback, IPAddress.Parse(inside)],
        ];
        var asked = 0;
        using var sender = new WebhookSender(
            Clock,
            address => address.Equals(IPAddress.Loopback) || PublicAddress.Is(address),
            server.Certificate.IsTrusted,
            (_, _) => Task.FromResult(answers[asked++])
        );
        var digest = await DigestAsync();

        (await SendAsync(sender, Slack(server), digest)).ShouldBeOfType<SendResult.Accepted>();
        (asked, server.Posts.Count).ShouldBe((1, 1), "what was judged is what is connected to: it is not looked up again");
        foreach (var post in (int[])[2, 3])
        {
            (await SendAsync(sender, Slack(server), digest))
                .ShouldBeOfType<SendResult.Refused>()
                .What.ShouldBe(RefusalOf.Recipient);
            (asked, server.Posts.Count).ShouldBe((post, 1));
        }
    }

    [Fact]
    public async Task ACertificateNobodyTrustsIsNotPostedTo()
    {
        await using var server = new WebhookServer();
        using var sender = new WebhookSender(Clock, IPAddress.IsLoopback, null);
        (await SendAsync(sender, Slack(server), await DigestAsync()))
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldBe("localhost: SecureConnectionError");
        server.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task NobodyListeningIsForNow()
    {
        var server = new WebhookServer();
        using var sender = Sender(server);
        var webhook = Slack(server);
        await server.DisposeAsync();
        (await SendAsync(sender, webhook, await DigestAsync()))
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldBe("localhost: ConnectionError");
    }

    [Fact]
    public async Task AServerThatNeverAnswersIsLeftInTime()
    {
        await using var server = new WebhookServer { Answer = "" };
        var clock = new FakeTimeProvider(SampleNews.Morning);
        using var sender = new WebhookSender(clock, IPAddress.IsLoopback, server.Certificate.IsTrusted);
        var sending = SendAsync(sender, Slack(server), await DigestAsync());
        while (server.Posts.IsEmpty)
            await Task.Delay(10, Stop);

        clock.Advance(WebhookSender.Timeout);

        (await sending).ShouldBeOfType<SendResult.Deferred>().Reason.ShouldBe("no response from localhost within 15 s");
    }

    private static WebhookSender Sender(WebhookServer server) => new(Clock, IPAddress.IsLoopback, server.Certificate.IsTrusted);

    private static WebhookRecipient Slack(WebhookServer server) => new("slack", server.Url(), "");

    private static WebhookRecipient Json(WebhookServer server) =>
        new("json", server.Url(), "whsec_" + Convert.ToBase64String(Key));

    private static async Task<SendResult> SendAsync(WebhookSender sender, WebhookRecipient webhook, ArchivedDigest digest)
    {
        await using var session = TestChannels.Webhook(webhook.Channel, sender).Open(OutgoingDigest.Of(digest));
        return await session.SendAsync(webhook, Clock.GetUtcNow());
    }

    /// <summary>A chat may count a message longer than we do.</summary>
    [Fact]
    public async Task AMessageThatAChatRefusesIsTriedOnceShorter()
    {
        await using var server = new WebhookServer { Answer = "400 Bad Request" };
        using var sender = Sender(server);

        (await SendAsync(sender, Slack(server), await DigestAsync(40))).ShouldBeOfType<SendResult.Refused>();

        var lengths = server.Posts.Select(post => post.Text.Length).ToList();
        lengths.Count.ShouldBe(2);
        lengths.Min().ShouldBeLessThan(lengths.Max());
    }

    private static async Task<ArchivedDigest> DigestAsync(int articles = 1) =>
        new(
            null,
            await DigestBuilder.BuildAsync(
                new NewsSource(Enumerable.Range(1, articles).Select(SampleNews.Article)),
                DefaultSubscription.From(new DigestOptions()).Spec,
                SampleNews.Window,
                Stop
            )
        );
}
