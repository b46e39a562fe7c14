using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Watching;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>
/// <c>/watch/ID/edit</c>: a form for a watch-list. Its address tries the list on the last days; submitted, it saves the list in
/// the subscriptions, unless they have changed since the form was opened.
/// </summary>
internal sealed class WatchEditRoutes(
    WatchVolumes volumes,
    SubscriptionStore subscriptions,
    WatchMatches matches,
    DayDigests days,
    PageRenderer pages
) : IWebRoutes
{
    /// <summary>The field that says which text of the subscriptions the form was opened with.</summary>
    public const string SeenField = "seen";

    private const string Path = WatchRoutes.Address + "/{}/edit";
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Path, Role.Editor, WatchRoutes.ListId, ShowAsync),
            Route.Post(Path, Role.Editor, WatchRoutes.ListId, SaveAsync),
        ];

    public static string AddressOf(string id) => $"{WatchRoutes.Address}/{id}/edit";

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (text, written, refused) = await OpenAsync(id, request, cancellationToken);
        if (written is null)
            return refused!;
        if (!WatchListForm.IsIn(request.Query))
            return await ReplyAsync(id, WatchListForm.Of(written), SeenIn(text!), [], "", 200, request, cancellationToken);
        var form = WatchListForm.Of(request.Query);
        List<FieldFault> faults = [];
        var read = form.Read(id, faults);
        var tried = read is { } right ? await TryAsync(id, right.List, cancellationToken) : null;
        var seen = request.Query[SeenField] ?? SeenIn(text!);
        return await ReplyAsync(id, form, seen, faults, "", faults.Count > 0 ? 400 : 200, request, cancellationToken, tried);
    }

    private async Task<WebReply> SaveAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (text, written, refused) = await OpenAsync(id, request, cancellationToken);
        if (written is null)
            return refused!;
        var form = WatchListForm.Of(request.Form);
        List<FieldFault> faults = [];
        var seen = request.Form[SeenField] ?? "";
        if (form.Read(id, faults) is not { } read)
            return await ReplyAsync(id, form, seen, faults, Words.WatchPage.Labels.NotSaved, 400, request, cancellationToken);
        var changed = WatchListText.Replace(text!.Json, id, read.Json);
        if (seen != SeenIn(text) || !await subscriptions.TryReplaceAsync(text, changed, cancellationToken))
            return await ConflictAsync(id, form, request, cancellationToken);
        await days.ForgetAsync(cancellationToken);
        return WebReply.See(WatchListItem.AddressOf(id));
    }

    // The form that is shown now replaces what the others wrote, which it says.
    private async Task<WebReply> ConflictAsync(
        string id,
        WatchListForm form,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        var (text, written, refused) = await OpenAsync(id, request, cancellationToken);
        return written is null
            ? refused!
            : await ReplyAsync(id, form, SeenIn(text!), [], Words.WatchPage.Labels.Changed, 409, request, cancellationToken);
    }

    private static string SeenIn(SubscriptionsText text) => StableHash.Of(text.Json);

    private async Task<(SubscriptionsText? Text, JObject? Written, WebReply? Refused)> OpenAsync(
        string id,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var text = await subscriptions.OpenAsync(cancellationToken);
            var isUsed = subscriptions.Parse(text).All.Any(one => one.Spec.WatchLists.Any(list => list.Id == id));
            if (text is null || !isUsed || WatchListText.Find(text.Json, id) is not { } written)
                return (null, null, MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound));
            return text.Version is null
                ? (null, null, MessagePage.Reply(request, 409, new PageText(Title, Words.WatchPage.Labels.ReadOnly)))
                : (text, written, null);
        }
        catch (Exception fault) when (fault is SubscriptionsException or FileNotFoundException)
        {
            return (null, null, MessagePage.Reply(request, 409, Words.WatchPage.Labels.Mistakes));
        }
    }

    private static string Title => $"{Words.WatchPage.Labels.Edit}: {Words.WatchPage.Labels.WatchList}";

    private async Task<TriedList> TryAsync(string id, WatchList list, CancellationToken cancellationToken)
    {
        var now = (await volumes.GetAsync(cancellationToken)).FirstOrDefault(volume => volume.List.Id == id)?.Count;
        var count = await volumes.CountAsync(list, cancellationToken);
        return new TriedList(
            Words.WatchPage.Compared(count.Period.Articles, now?.Period.Articles ?? 0),
            WatchVolumeView.Of(count, query: null),
            await matches.OfAsync(list, count.Latest, cancellationToken)
        );
    }

    private Task<WebReply> ReplyAsync(
        string id,
        WatchListForm form,
        string seen,
        IReadOnlyList<FieldFault> faults,
        string message,
        int status,
        WebRequest request,
        CancellationToken cancellationToken,
        TriedList? tried = null
    )
    {
        var view = new
        {
            Words.WatchPage.Labels,
            NameLabels = Words.NamePage.Labels,
            Back = WatchListItem.AddressOf(id),
            Action = AddressOf(id),
            Form = WatchEditView.Of(form, faults),
            Seen = seen,
            Message = message,
            HasTried = tried is not null,
            Tried = tried ?? (object)"",
        };
        var page = new Page($"{Title} {id}", "watch-edit.html.liquid", view) { Section = WatchRoutes.Address, Status = status };
        return pages.ReplyAsync(request, page, cancellationToken);
    }
}

/// <summary>What a list that is not saved yet would have found.</summary>
/// <param name="Compared">How many articles it would match, and how many match now, in words.</param>
/// <param name="Volume">By day.</param>
/// <param name="Matches">The newest, with reasons.</param>
internal sealed record TriedList(string Compared, WatchVolumeView Volume, IReadOnlyList<MatchItem> Matches);
