using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>
/// <c>/watch/ID/remove</c>: asks, and removes a watch-list from the subscriptions, unless a digest or alert reports nothing else.
/// </summary>
internal sealed class WatchRemoveRoutes(SubscriptionsEditor editor, PageRenderer pages) : IWebRoutes
{
    private const string Path = WatchRoutes.Address + "/{}/remove";
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Path, Role.Editor, WatchRoutes.ListId, ShowAsync),
            Route.Post(Path, Role.Editor, WatchRoutes.ListId, RemoveAsync),
        ];

    public static string AddressOf(string id) => $"{WatchRoutes.Address}/{id}/remove";

    private static string Title => $"{Words.WatchPage.Labels.Remove}: {Words.WatchPage.Labels.WatchList}";

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (open, refused) = await editor.OpenAsync(id, Title, request, cancellationToken);
        return open is null ? refused! : await ReplyAsync(open, request, 200, "", cancellationToken);
    }

    private async Task<WebReply> RemoveAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (open, refused) = await editor.OpenAsync(id, Title, request, cancellationToken);
        if (open is null)
            return Removed(refused!);
        if (open.Set.DependingOn(id).Any())
            return await ReplyAsync(open, request, 409, "", cancellationToken);
        var changed = WatchListText.Remove(open.Text.Json, id);
        if (await editor.TrySaveAsync(open, request.Form[OpenSubscriptions.SeenField], changed, cancellationToken))
            return WebReply.See(WatchRoutes.Address);
        (open, refused) = await editor.OpenAsync(id, Title, request, cancellationToken);
        return open is null
            ? Removed(refused!)
            : await ReplyAsync(open, request, 409, Words.WatchPage.Labels.ChangedBefore, cancellationToken);
    }

    // The form was sent twice, or the answer to the first time was lost.
    private static WebReply Removed(WebReply refused) => refused.Status == 404 ? WebReply.See(WatchRoutes.Address) : refused;

    private Task<WebReply> ReplyAsync(
        OpenSubscriptions open,
        WebRequest request,
        int status,
        string message,
        CancellationToken cancellationToken
    )
    {
        List<string> depending = [.. open.Set.DependingOn(open.Id).Select(one => one.Spec.Name)];
        var readers = open.Set.All.Where(one => one.Spec.WatchLists.Any(list => list.Id == open.Id));
        var view = new
        {
            Words.WatchPage.Labels,
            Back = WatchListItem.AddressOf(open.Id),
            Action = AddressOf(open.Id),
            open.Seen,
            Readers = WatchRow.ReadersOf([.. readers.Select(one => one.Spec.Name)]),
            CanRemove = depending.Count == 0,
            Message = depending.Count > 0 ? Words.WatchPage.Needed(WatchRow.ReadersOf(depending)) : message,
        };
        var page = new Page($"{Title} {open.Id}", "watch-remove.html.liquid", view)
        {
            Section = WatchRoutes.Address,
            Status = status,
        };
        return pages.ReplyAsync(request, page, cancellationToken);
    }
}
