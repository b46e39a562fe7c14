using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Tests.Core.Delivery.Channels;

/// <summary>The product's channels, as it composes them.</summary>
internal static class TestChannels
{
    public static WebhookKinds Kinds { get; } = new(All());

    public static IEnumerable<IDigestChannel> All(WebhookSender? sender = null)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new EmailOptions())
            .AddSingleton(new WebhookOptions());
        if (sender is not null)
            services.TryAddSingleton(sender);
        return services.AddChannels().BuildServiceProvider().GetServices<IDigestChannel>();
    }

    public static WebhookChannel Webhook(string kind, WebhookSender? sender = null) =>
        All(sender).OfType<WebhookChannel>().Single(channel => channel.Name == kind);
}
