using System.Globalization;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.Core.Web.Watching;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Days;

/// <summary><c>/day/2026-11-25</c>: the day as it was, and its digests.</summary>
internal sealed class DayRoutes(DayDigests days, SentDigests sent, WatchVolumes watched, ReaderZone zone, PageRenderer pages)
    : IWebRoutes
{
    public IReadOnlyList<Route> Routes => [Route.Get("/day/{}", Role.Viewer, Segments.Day, ShowAsync)];

    public static string AddressOf(DateOnly day) => day.ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<WebReply> ShowAsync(DateOnly day, WebRequest request, CancellationToken cancellationToken)
    {
        if (day > zone.Today)
            return MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotYet);
        var digest = await days.GetAsync(day, cancellationToken);
        var view = new
        {
            Digest = DayView.Of(digest, zone, await watched.FindAsync(cancellationToken)),
            Before = AddressOf(day.AddDays(-1)),
            After = day < zone.Today ? AddressOf(day.AddDays(1)) : "",
            Sent = await sent.OfAsync(day, cancellationToken),
        };
        return await pages.ReplyAsync(
            request,
            new Page(RenderingWords.Default.Day(day.ToLocalDate()), "day.html.liquid", view),
            cancellationToken
        );
    }
}
