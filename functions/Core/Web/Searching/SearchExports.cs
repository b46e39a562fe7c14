using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Searching;

/// <summary>
/// The results of a search in other shapes, for readers and, below <c>/api</c>, for programs. A wrong query is answered with
/// problem details (400).
/// </summary>
internal sealed class SearchExports(ListExports exports) : IWebRoutes
{
    public IReadOnlyList<Route> Routes =>
        [
            .. ListExports
                .PathsOf(SearchView.Path)
                .Select(shape => Route.Get(shape.Path, Role.Viewer, (request, stop) => ReplyAsync(shape.Ending, request, stop))),
        ];

    private async Task<WebReply> ReplyAsync(string ending, WebRequest request, CancellationToken cancellationToken)
    {
        var form = SearchForm.Of(request.Query);
        return form.Fault is { } fault
            ? WrongQuery.Reply(fault)
            : await exports.ReplyAsync(form.ToList(), ending, request, cancellationToken);
    }
}
