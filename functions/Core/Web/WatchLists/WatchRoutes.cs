using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.WatchCounts;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary><c>/watch</c>: all watch-lists; <c>/watch/ID</c>: what one finds, and why.</summary>
internal sealed class WatchRoutes(
    WatchVolumes volumes,
    SubscriptionStore subscriptions,
    WatchMatches matches,
    ListExports exports,
    PageRenderer pages
) : IWebRoutes
{
    public const string Address = "/watch";

    private const string Path = Address + "/{}";

    /// <summary>The ID of a watch-list.</summary>
    public static readonly Segment<string> ListId = (text, out value) =>
    {
        value = text;
        return Subscription.IsId(text);
    };

    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Address, Role.Viewer, ListAsync),
            Route.Get(Path, Role.Viewer, ListId, ShowAsync),
            .. exports.Routes(
                Path,
                ListId,
                async (id, _, stop) => await FindAsync(id, stop) is { } list ? ListOf(list.List) : null
            ),
        ];

    private static ExportedList ListOf(WatchList list) =>
        new(list.Name, new WatchNode(list.Id), WatchListItem.AddressOf(list.Id));

    private static bool IsEditor(WebRequest request) => request.Principal?.Role >= Role.Editor;

    private async Task<WatchVolume?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await volumes.GetAsync(0, cancellationToken)).FirstOrDefault(volume => volume.List.Id == id);

    private async Task<WebReply> ListAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(request);
        var lists = await volumes.GetAsync(number - 1, cancellationToken);
        var view = new
        {
            Words.WatchPage.Labels,
            Lists = lists.Skip((number - 1) * WatchVolumes.PerPage).Take(WatchVolumes.PerPage).Select(WatchRow.Of).ToList(),
            Previous = number > 1 ? PageNumber.AddressOf(Address, number - 1) : "",
            Next = lists.Count > number * WatchVolumes.PerPage ? PageNumber.AddressOf(Address, number + 1) : "",
            New = !subscriptions.IsFile && IsEditor(request) ? WatchEditRoutes.NewAddress : "",
        };
        var all = new Page(Words.WatchPage.Labels.WatchLists, "watch.html.liquid", view) { Section = Address };
        return await pages.ReplyAsync(request, all, cancellationToken);
    }

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } volume
        && await subscriptions.OpenAsync(cancellationToken) is { } text
        && WatchListText.Find(text.Json, id) is { } written
            ? await ShowAsync(volume, WatchListForm.Of(written), text, request, cancellationToken)
            : MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound);

    private async Task<WebReply> ShowAsync(
        WatchVolume volume,
        WatchListForm written,
        SubscriptionsText text,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        var count = volume.Count ?? await volumes.CountAsync(volume.List, cancellationToken);
        var query = new WatchNode(volume.List.Id);
        var canEdit = text.Version is not null && IsEditor(request);
        var view = new
        {
            Words.WatchPage.Labels,
            NameLabels = Words.NamePage.Labels,
            volume.List.Name,
            Row = WatchRow.Of(volume with { Count = count }),
            Volume = WatchVolumeView.Of(count, query),
            Parts = WatchPart.Of(written),
            Search = NameItem.SearchFor(query),
            Matches = await matches.OfAsync(volume.List, count.Latest, cancellationToken),
            Edit = canEdit ? WatchEditRoutes.AddressOf(volume.List.Id) : "",
            Remove = canEdit ? WatchRemoveRoutes.AddressOf(volume.List.Id) : "",
            ReadOnly = text.Version is null ? Words.WatchPage.Labels.ReadOnly : "",
        };
        var page = new Page(volume.List.Name, "watch-list.html.liquid", view)
        {
            Section = Address,
            Query = $"{query}",
            Alternates = ListExports.AlternatesOf(ListOf(volume.List)),
        };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }
}
