using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Text;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Reviews;

/// <summary><c>/day/2026-11-25/print</c> and <c>/search/print?q=</c>: a press review of one printed page.</summary>
internal sealed class ReviewRoutes(DayDigests days, ISearchIndex index, ReaderZone zone, PageRenderer pages) : IWebRoutes
{
    private const string Template = "review.html.liquid";
    private const int MostHits = 40;
    private const int MaxTitle = 80;
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get("/day/{}" + ListExports.PrintEnding, Role.Viewer, Segments.Day, DayAsync),
            Route.Get(SearchView.Path + ListExports.PrintEnding, Role.Viewer, SearchAsync),
        ];

    private async Task<WebReply> DayAsync(DateOnly day, WebRequest request, CancellationToken cancellationToken)
    {
        if (day > zone.Today)
            return MessagePage.Reply(request, 404, Words.Pages.Errors.NotYet);
        var view = await days.ShowAsync(day, cancellationToken);
        return await ReplyAsync(
            request,
            Words.Day(day.ToLocalDate()),
            ReviewView.Of(view, DayRoutes.AddressOf(day)),
            cancellationToken
        );
    }

    private async Task<WebReply> SearchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var form = SearchForm.Of(request.Query);
        // The page says what is wrong, or how to search.
        if (form.Fault is not null || form.IsEmpty)
            return WebReply.See(SearchForm.AddressOf(SearchView.Path, form.Text, form.Order));
        var list = form.ToList();
        var result = await index.SearchAsync(list.Request(MostHits), cancellationToken);
        var view = ReviewView.Of(SearchView.Of(form, result, zone), result.Total, zone, list.Address);
        return await ReplyAsync(request, UntrustedText.Line(form.Text, MaxTitle), view, cancellationToken);
    }

    private Task<WebReply> ReplyAsync(WebRequest request, string of, ReviewView view, CancellationToken cancellationToken) =>
        pages.ReplyAsync(request, new Page($"{Words.Pages.PressReview}: {of}", Template, view), cancellationToken);
}
