using System.Globalization;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Queries;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Days;

/// <summary><c>/day/2026-11-25</c>: the day as it was, and its digests; all its articles by ending.</summary>
internal sealed class DayRoutes(DayDigests days, SentDigests sent, ListExports exports, ReaderZone zone, PageRenderer pages)
    : IWebRoutes
{
    private const string Path = "/day/{}";

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Path, Role.Viewer, Segments.Day, ShowAsync),
            .. exports.Routes(Path, Segments.Day, (day, _, _) => Task.FromResult(day > zone.Today ? null : ListOf(day, zone))),
        ];

    public static string AddressOf(DateOnly day) => day.ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All articles of a day in the readers' zone.</summary>
    public static ExportedList? ListOf(DateOnly day, ReaderZone zone) =>
        // An article is filed under the UTC day on which it was stored, or the one before.
        new(RenderingWords.Default.Day(day.ToLocalDate()), QueryDays.From(day.AddDays(-2), day.AddDays(2)), AddressOf(day))
        {
            Stored = new StoredSpan(zone.StartOf(day), zone.StartOf(day.AddDays(1))),
        };

    private async Task<WebReply> ShowAsync(DateOnly day, WebRequest request, CancellationToken cancellationToken)
    {
        if (day > zone.Today)
            return MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotYet);
        var digest = await days.ShowAsync(day, cancellationToken);
        var number = PageNumber.Of(request);
        var (items, hasMore) = await sent.OfAsync(day, number, cancellationToken);
        var view = new
        {
            Digest = digest,
            Before = AddressOf(day.AddDays(-1)),
            After = day < zone.Today ? AddressOf(day.AddDays(1)) : "",
            Sent = items,
            MoreSent = hasMore ? PageNumber.AddressOf(AddressOf(day), number + 1) : "",
        };
        var page = new Page(RenderingWords.Default.Day(day.ToLocalDate()), "day.html.liquid", view)
        {
            Alternates = ListExports.PrintAndAlternatesOf(ListOf(day, zone)!),
        };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }
}
