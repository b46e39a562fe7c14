using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Comparing;
using NewsMonitor.Core.Web.Feedback;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Reviews;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.WatchCounts;
using NewsMonitor.Core.Web.WatchLists;

namespace NewsMonitor.Core;

/// <summary>The pages about names, stories and watch-lists, press reviews, and feedback on them.</summary>
internal static class TopicPagesComposition
{
    public static IServiceCollection AddTopicPages(this IServiceCollection services) =>
        services
            .AddSingleton<NamesInNews>()
            .AddSingleton<ArticlesAbout>()
            .AddSingleton<NameReader>()
            .AddSingleton<NameActions>()
            .AddSingleton<IWebRoutes, NameRoutes>()
            .AddSingleton<WatchVolumes>()
            .AddSingleton<WatchMatches>()
            .AddSingleton<SubscriptionsEditor>()
            .AddSingleton<IWebRoutes, WatchRoutes>()
            .AddSingleton<IWebRoutes, WatchEditRoutes>()
            .AddSingleton<IWebRoutes, WatchRemoveRoutes>()
            .AddSingleton<IWebRoutes, ReviewRoutes>()
            .AddSingleton<StoryDays>()
            .AddSingleton<StoryReader>()
            .AddSingleton<IStoryMembers>(provider => provider.GetRequiredService<StoryReader>())
            .AddSingleton<IWebRoutes, StoryRoutes>()
            .AddSingleton<ComparisonReader>()
            .AddSingleton<IWebRoutes, CompareRoutes>()
            .AddSingleton<IWebRoutes, FeedbackRoutes>();
}
