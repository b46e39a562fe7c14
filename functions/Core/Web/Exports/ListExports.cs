using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>
/// Lists of articles in other shapes, by the endings of their addresses: <c>.rss</c>, <c>.atom</c> and <c>.json</c> have the
/// first articles, <c>.csv</c> has all. They are at the addresses of pages, and below <c>/api</c> for programs, such as feed
/// readers, that cannot sign in as people do.
/// </summary>
internal sealed class ListExports(ISearchIndex index)
{
    /// <summary>What leads to the print view of a page, after its path.</summary>
    public const string PrintEnding = "/print";

    private const int FeedSize = 50;

    private static readonly (string Ending, string Type, string Name)[] Shapes =
    [
        (RssFeed.Ending, "application/rss+xml", "RSS"),
        (AtomFeed.Ending, "application/atom+xml", "Atom"),
        (JsonFeed.Ending, "application/feed+json", "JSON Feed"),
        (CsvTable.Ending, "text/csv", "CSV"),
    ];

    /// <summary>Whether a route answers with such a list.</summary>
    public static bool IsOf(Route route) => Shapes.Any(shape => route.Path.EndsWith(shape.Ending, StringComparison.Ordinal));

    /// <summary>The paths of a page's other shapes, and their endings.</summary>
    /// <param name="path">The pattern of the page's path.</param>
    public static IEnumerable<(string Path, string Ending)> PathsOf(string path) =>
        from folder in (IEnumerable<string>)["", WebRequest.Api]
        from shape in Shapes
        select (folder + path + shape.Ending, shape.Ending);

    /// <summary>Links to the other shapes of a page.</summary>
    public static IReadOnlyList<Alternate> AlternatesOf(ExportedList list) =>
        [.. Shapes.Select(shape => new Alternate(list.AddressAs(shape.Ending), shape.Type, shape.Name))];

    /// <summary>The same, and a link to the print view.</summary>
    public static IReadOnlyList<Alternate> PrintAndAlternatesOf(ExportedList list) =>
        [
            new Alternate(list.AddressAs(PrintEnding), "text/html", Rendering.RenderingWords.Default.Pages.PrintView),
            .. AlternatesOf(list),
        ];

    /// <summary>The routes of a page's other shapes.</summary>
    /// <param name="path">The pattern of the page's path.</param>
    /// <param name="part">The part of it that varies.</param>
    /// <param name="find">Finds the list; null if there is none.</param>
    public IEnumerable<Route> Routes<T>(
        string path,
        Segment<T> part,
        Func<T, WebRequest, CancellationToken, Task<ExportedList?>> find
    ) =>
        PathsOf(path)
            .Select(shape =>
                Route.Get(
                    shape.Path,
                    Role.Viewer,
                    part,
                    async (value, request, stop) =>
                        await find(value, request, stop) is { } list
                            ? await ReplyAsync(
                                list with
                                {
                                    After = ExportedList.AfterIn(request.Query) ?? list.After,
                                },
                                shape.Ending,
                                request,
                                stop
                            )
                            : MessagePage.Reply(request, 404, Rendering.RenderingWords.Default.Pages.Errors.NotFound)
                )
            );

    /// <summary>A list in one shape.</summary>
    public async Task<WebReply> ReplyAsync(
        ExportedList list,
        string ending,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        // From its start, a program would go round in circles.
        if (!list.CanGoOn(request.Query))
            return new Problem(400, "Invalid request", "after must be as in an earlier answer in the same order.").ToReply();
        list = list with { Folder = request.IsApi ? WebRequest.Api : "" };
        if (ending == CsvTable.Ending)
            return (await CsvTable.ReplyAsync(index, list, cancellationToken)).With(
                "Content-Disposition",
                $"attachment; filename=\"{FileName.Of(list.Title)}.csv\""
            );
        var result = await index.SearchAsync(list.Request(FeedSize), cancellationToken);
        var site = SiteAddress.Of(request);
        return ending switch
        {
            RssFeed.Ending => RssFeed.Reply(list, result, site),
            AtomFeed.Ending => AtomFeed.Reply(list, result, site),
            _ => JsonFeed.Reply(list, result, site),
        };
    }
}
