using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that collects articles from elsewhere.</summary>
public static class CollectingComposition
{
    /// <summary>Adds the collectors.</summary>
    /// <param name="services">The collection to add to; a <see cref="FeedClient"/> or <see cref="MailboxConnection"/> that it already
    /// contains is used.</param>
    internal static IServiceCollection AddCollectors(this IServiceCollection services)
    {
        services.TryAddSingleton<FeedClient>();
        services.TryAddSingleton<MailboxConnection>();
        return services
            .AddSingleton<FeedStore>()
            .AddSingleton<SeenStore>()
            .AddSingleton<RobotsCache>()
            .AddSingleton<PageFetch>()
            .AddSingleton<EntryDrop>()
            .AddSingleton<FeedPoll>()
            .AddSingleton<FeedCollector>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<MailboxStore>()
            .AddSingleton<MailboxPoll>()
            .AddSingleton<MailboxCollector>();
    }
}
