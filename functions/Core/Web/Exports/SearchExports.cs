using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>
/// The results of a search in other shapes: <c>/search.rss</c>, <c>.atom</c> and <c>.json</c> have the first, <c>.csv</c> has
/// all. A wrong query is answered with problem details (400).
/// </summary>
internal sealed class SearchExports(ISearchIndex index) : IWebRoutes
{
    private const int FeedSize = 50;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get("/search.rss", Role.Viewer, (request, stop) => FeedAsync(request, RssFeed.Reply, stop)),
            Route.Get("/search.atom", Role.Viewer, (request, stop) => FeedAsync(request, AtomFeed.Reply, stop)),
            Route.Get("/search.json", Role.Viewer, (request, stop) => FeedAsync(request, JsonFeed.Reply, stop)),
            Route.Get("/search.csv", Role.Viewer, (request, _) => Task.FromResult(Csv(request))),
        ];

    private async Task<WebReply> FeedAsync(
        WebRequest request,
        Func<SearchForm, SearchResult, SiteAddress, WebReply> reply,
        CancellationToken cancellationToken
    )
    {
        var form = SearchForm.Of(request.Query);
        if (form.Fault is { } fault)
            return WrongQuery.Reply(fault);
        var result = await index.SearchAsync(form.Request(FeedSize), cancellationToken);
        return reply(form, result, SiteAddress.Of(request));
    }

    private WebReply Csv(WebRequest request)
    {
        var form = SearchForm.Of(request.Query);
        if (form.Fault is { } fault)
            return WrongQuery.Reply(fault);
        return WebReply
            .Streamed(CsvTable.Type, (stream, stop) => CsvTable.WriteAsync(index, form, stream, stop))
            .With("Content-Disposition", $"attachment; filename=\"{FileName.Of(form.Text)}.csv\"");
    }
}
