using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that creates and sends digests.</summary>
public static class PublishingComposition
{
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
            .AddSingleton<ArchiveRedaction>()
            .AddSingleton<WindowLedger>()
            .AddSingleton<WindowOpener>()
            .AddSingleton<FailingCollectors>()
            .AddSingleton<DigestRunner>()
            .AddSingleton<DigestJob>();

    private static IServiceCollection AddServiceClock(this IServiceCollection services)
    {
        services.TryAddSingleton<IServiceClock, StorageClock>();
        return services;
    }
}
