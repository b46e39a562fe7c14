using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Api;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Operations;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;
using NewsMonitor.Core.Web.Sources;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.Core.Web.Unsubscribing;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that answers requests: a line for each kind of page, and what pages need.</summary>
internal static class WebComposition
{
    public static IServiceCollection AddWebsite(this IServiceCollection services) =>
        services
            .AddSingleton<WebKey>()
            .AddSingleton<FormTokens>()
            .AddSingleton<AnonymousLimit>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<ReaderZone>()
            .AddSingleton<Renewals>()
            .AddSingleton<LastDays>()
            .AddSingleton<KeptPages>()
            .AddSingleton<PageBases>()
            .AddSingleton<DayDigests>()
            .AddSingleton(provider => new DayKeeper(
                provider.GetRequiredService<DayDigests>(),
                provider.GetRequiredService<PageBases>(),
                provider.GetRequiredService<StoryDays>(),
                provider.GetRequiredService<LastDays>(),
                provider.GetRequiredService<DerivedDays>(),
                provider.GetRequiredService<ArticleHeads>(),
                provider.GetRequiredService<StaleDays>(),
                provider.GetRequiredService<ReaderZone>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<SentDigests>()
            .AddSingleton<ListExports>()
            .AddSingleton<ArticleFinder>()
            .AddSingleton<LeftOutArticles>()
            .AddSingleton<SourceVolumes>()
            .AddSingleton<DeadLetters>()
            .AddSingleton<IWebRoutes, AssetRoutes>()
            .AddSingleton<IWebRoutes, UnsubscribeRoutes>()
            .AddSingleton<IWebRoutes, TodayRoutes>()
            .AddSingleton<IWebRoutes, DayRoutes>()
            .AddSingleton<IWebRoutes, DigestRoutes>()
            .AddSingleton<IWebRoutes, ArticleRoutes>()
            .AddSingleton<IWebRoutes, SearchRoutes>()
            .AddSingleton<IWebRoutes, SearchExports>()
            .AddSingleton<IWebRoutes, ApiRoutes>()
            .AddSingleton<IWebRoutes, SourceRoutes>()
            .AddSingleton<IWebRoutes, OperationsRoutes>()
            .AddSingleton<IWebRoutes, HealthRoutes>()
            .AddTopicPages()
            .AddSingleton<Website>();
}
