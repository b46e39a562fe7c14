using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Json;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Slack;
using NewsMonitor.Core.Delivery.Teams;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that creates and sends digests.</summary>
public static class PublishingComposition
{
    /// <summary>Adds the channels, one per line.</summary>
    /// <param name="services">
    /// The collection to add to; it must contain the <see cref="EmailOptions"/> and a <see cref="TimeProvider"/>.
    /// </param>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton(Smtp);
        services.TryAddSingleton<WebhookSender>();
        return services
            .AddSingleton<MailChannel>()
            .AddSingleton<IDigestChannel>(provider => provider.GetRequiredService<MailChannel>())
            .AddSingleton<IDigestChannel, JsonChannel>()
            .AddSingleton<IDigestChannel, SlackChannel>()
            .AddSingleton<IDigestChannel, TeamsChannel>();
    }

    internal static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddServiceClock()
            .AddChannels()
            .AddSingleton<DigestChannels>()
            .AddSingleton<SendLedger>()
            .AddSingleton<RecipientStore>()
            .AddSingleton<DigestSending>()
            .AddSingleton<SubscriptionsFile>()
            .AddSingleton<SubscriptionStore>()
            .AddSingleton<DigestArchive>()
            .AddSingleton<WindowLedger>()
            .AddSingleton<WindowOpener>()
            .AddSingleton<DigestRunner>()
            .AddSingleton<DigestJob>();

    private static IServiceCollection AddServiceClock(this IServiceCollection services)
    {
        services.TryAddSingleton<IServiceClock, StorageClock>();
        return services;
    }

    private static SmtpConnection Smtp(IServiceProvider provider) =>
        new(provider.GetRequiredService<EmailOptions>(), provider.GetService<TokenCredential>());
}
