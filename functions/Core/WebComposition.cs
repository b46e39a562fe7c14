using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.Core.Web.Today;
using NewsMonitor.Core.Web.Unsubscribing;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that answers requests: one line for each part of the site.</summary>
internal static class WebComposition
{
    public static IServiceCollection AddWebsite(this IServiceCollection services) =>
        services
            .AddSingleton<WebKey>()
            .AddSingleton<FormTokens>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<ReaderZone>()
            .AddSingleton<TodayDigest>()
            .AddSingleton<IWebRoutes, AssetRoutes>()
            .AddSingleton<IWebRoutes, UnsubscribeRoutes>()
            .AddSingleton<IWebRoutes, TodayRoutes>()
            .AddSingleton<Website>();
}
