using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>The style sheet, the script and the icon.</summary>
public sealed class AssetRoutes : IWebRoutes
{
    public IReadOnlyList<Route> Routes { get; } =
    [.. Asset.All.Select(asset => Route.Get(asset.Address, Role.Anyone, (_, _) => Task.FromResult(asset.Reply)))];
}
