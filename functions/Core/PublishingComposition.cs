using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Returns;
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
            .AddSingleton(Keys)
            .AddSingleton<UsedKeys>()
            .AddSingleton<RecipientStore>()
            .AddSingleton<DigestSending>()
            .AddSingleton(Returns)
            .AddSingleton<ReturnStore>()
            .AddSingleton<IMessageHandler, ReturnHandler>()
            .AddSingleton<SubscriptionsFile>()
            .AddSingleton<SubscriptionStore>()
            .AddSingleton<DigestArchive>()
            .AddSingleton<ArchiveRedaction>()
            .AddSingleton<WindowLedger>()
            .AddSingleton<WindowOpener>()
            .AddSingleton<FailingCollectors>()
            .AddSingleton<StoppedMail>()
            .AddSingleton<DigestComposer>()
            .AddSingleton<AlertLimit>()
            .AddSingleton<DigestRunner>()
            .AddSingleton<DigestPreview>()
            .AddSingleton<DigestJob>();

    private static RecipientKeys Keys(IServiceProvider provider) =>
        RecipientKeys.From(provider.GetRequiredService<EmailOptions>().UnsubscribeKey);

    private static ReturnReader Returns(IServiceProvider provider)
    {
        var email = provider.GetRequiredService<EmailOptions>();
        var links = UnsubscribeLinks.From(email.PublicUrl, email.UnsubscribeKey);
        return new ReturnReader(ReturnAddresses.From(email), links);
    }

    private static IServiceCollection AddServiceClock(this IServiceCollection services)
    {
        services.TryAddSingleton<IServiceClock, StorageClock>();
        return services;
    }
}
