using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Searching;

/// <summary><c>/search?q=</c>: results with filters; a wrong query is answered with where and why (400).</summary>
internal sealed class SearchRoutes(ISearchIndex index, ReaderZone zone, PageRenderer pages) : IWebRoutes
{
    private const int Size = 20;
    private const int MaxTitle = 80;
    private static readonly PageLabels Labels = RenderingWords.Default.Pages;

    public IReadOnlyList<Route> Routes => [Route.Get(SearchView.Path, Role.Viewer, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var form = SearchForm.Of(request.Query);
        if (form.IsEmpty)
            return await ReplyAsync("search-help.html.liquid", new { Operators = QueryOperators.All });
        if (form.Fault is { } fault)
            return await ReplyAsync("search-fault.html.liquid", new { Fault = FaultItem.Of(form.Text, fault) }, 400);
        var result = await index.SearchAsync(form.Request(Size), cancellationToken);
        return await ReplyAsync("search.html.liquid", SearchView.Of(form, result, zone));

        Task<WebReply> ReplyAsync(string template, object view, int status = 200) =>
            pages.ReplyAsync(request, PageOf(form, template, view) with { Status = status }, cancellationToken);
    }

    private static Page PageOf(SearchForm form, string template, object view) =>
        new(form.IsEmpty ? Labels.Search : $"{Labels.Search}: {UntrustedText.Line(form.Text, MaxTitle)}", template, view)
        {
            Query = form.Text,
            Alternates = form.Query is null ? [] : ListExports.PrintAndAlternatesOf(form.ToList()),
        };
}

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Before">The query before it.</param>
/// <param name="Part">The part that is wrong; may be empty.</param>
/// <param name="After">The query after it.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record FaultItem(string Before, string Part, string After, string Problem, string Remedy)
{
    private const int Around = 60;

    public static FaultItem Of(string text, QueryFault fault)
    {
        var start = Math.Clamp(fault.Start, 0, text.Length);
        var end = Math.Clamp(fault.Start + fault.Length, start, text.Length);
        return new FaultItem(
            text[Math.Max(0, start - Around)..start],
            text[start..Math.Min(end, start + Around)],
            text[end..Math.Min(text.Length, end + Around)],
            RenderingWords.Default.Query.Problem(fault),
            RenderingWords.Default.Query.Remedy(fault)
        );
    }
}
