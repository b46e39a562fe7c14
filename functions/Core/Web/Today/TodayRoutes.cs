using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Today;

/// <summary><c>/</c>: what was stored since midnight.</summary>
internal sealed class TodayRoutes(TodayDigest today, ReaderZone zone, PageRenderer pages) : IWebRoutes
{
    public const string Address = "/";

    public IReadOnlyList<Route> Routes => [Route.Get(Address, Role.Viewer, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var digest = await today.GetAsync(cancellationToken);
        var day = zone.DayOf(digest.Window.To);
        var title = RenderingWords.Default.Day(day.ToLocalDate());
        var page = new Page(
            title,
            "today.html.liquid",
            new { Digest = TodayView.Of(digest, zone), Yesterday = $"/day/{day.AddDays(-1):yyyy-MM-dd}" }
        )
        {
            Section = Address,
        };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }
}
