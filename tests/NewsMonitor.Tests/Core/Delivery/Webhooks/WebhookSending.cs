using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>An installation that sends posts to servers of the test's.</summary>
public abstract class WebhookSending(LaptopFixture laptop)
{
    private protected static readonly string Secret = "whsec_" + Convert.ToBase64String(new byte[32]);

    private protected LaptopFixture Laptop => laptop;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static WebhookRecipient Json(WebhookServer server, string path) => new("json", server.Url(path), Secret);

    private protected static async Task<DeliveryState> StateAsync(DigestInstallation there, WebhookRecipient webhook) =>
        (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))[webhook.Hash].State;

    private protected static Task<SendReport> SendAsync(DigestInstallation there, params WebhookRecipient[] webhooks) =>
        SendAsync(there, there.Account, webhooks, 0);

    private protected static Task<SendReport> SendAsync(DigestInstallation there, WebhookRecipient webhook, int day) =>
        SendAsync(there, there.Account, [webhook], day);

    private protected static async Task<SendReport> SendAsync(
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

    private protected async Task<DigestInstallation> InstallationAsync(params WebhookServer[] servers)
    {
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        there.Webhooks = new WebhookSender(
            there.Clock,
            IPAddress.IsLoopback,
            (sender, certificate, chain, errors) =>
                servers.Any(server => server.Certificate.IsTrusted(sender, certificate, chain, errors))
        );
        return there;
    }
}
