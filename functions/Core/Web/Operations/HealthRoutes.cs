using NewsMonitor.Core.Health;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Operations;

/// <summary><c>/api/health</c>, for availability tests: 200 if the installation works, 503 if not, and why.</summary>
internal sealed class HealthRoutes(HealthCheck health) : IWebRoutes
{
    public IReadOnlyList<Route> Routes => [Route.Get("/api/health", Role.Anyone, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var report = await health.ReportAsync(cancellationToken);
        return WebReply.Of(report.IsHealthy ? 200 : 503, WebReply.Json, report.ToJson());
    }
}
