using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Days;

/// <summary><c>/</c>: what was stored since midnight.</summary>
internal sealed class TodayRoutes(DayDigests days, ReaderZone zone, PageRenderer pages) : IWebRoutes
{
    public const string Address = "/";

    public IReadOnlyList<Route> Routes => [Route.Get(Address, Role.Viewer, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var today = zone.Today;
        var digest = await days.ShowAsync(today, cancellationToken);
        var view = new { Digest = digest, Yesterday = DayRoutes.AddressOf(today.AddDays(-1)) };
        var page = new Page(RenderingWords.Default.Day(today.ToLocalDate()), "today.html.liquid", view)
        {
            Section = Address,
            Alternates = ListExports.PrintAndAlternatesOf(DayRoutes.ListOf(today, zone)!),
        };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }
}
