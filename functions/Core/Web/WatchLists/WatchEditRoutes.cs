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
            return await ReplyAsync(request, new EditedList(id, WatchListForm.Of(written), SeenIn(text!)), cancellationToken);
        var form = WatchListForm.Of(request.Query);
        List<FieldFault> faults = [];
        var tried = form.Read(id, faults) is { } read ? await TryAsync(id, read.List, cancellationToken) : null;
        var edited = new EditedList(id, form, request.Query[SeenField] ?? SeenIn(text!)) { Faults = faults, Tried = tried };
        return await ReplyAsync(request, edited with { Status = faults.Count > 0 ? 400 : 200 }, cancellationToken);
    }

    private async Task<WebReply> SaveAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (text, written, refused) = await OpenAsync(id, request, cancellationToken);
        if (written is null)
            return refused!;
        List<FieldFault> faults = [];
        var edited = new EditedList(id, WatchListForm.Of(request.Form), request.Form[SeenField] ?? "");
        if (edited.Form.Read(id, faults) is not { } read)
        {
            var wrong = edited with { Faults = faults, Message = Words.WatchPage.Labels.NotSaved, Status = 400 };
            return await ReplyAsync(request, wrong, cancellationToken);
        }

        var changed = WatchListText.Replace(text!.Json, id, read.Json);
        if (edited.Seen != SeenIn(text) || !await subscriptions.TryReplaceAsync(text, changed, cancellationToken))
            return await ConflictAsync(edited, request, cancellationToken);
        await days.ForgetAsync(cancellationToken);
        return WebReply.See(WatchListItem.AddressOf(id));
    }

    // The form that is shown now replaces what the others wrote, which it says.
    private async Task<WebReply> ConflictAsync(EditedList edited, WebRequest request, CancellationToken cancellationToken)
    {
        var (text, written, refused) = await OpenAsync(edited.Id, request, cancellationToken);
        if (written is null)
            return refused!;
        var late = edited with { Seen = SeenIn(text!), Message = Words.WatchPage.Labels.Changed, Status = 409 };
        return await ReplyAsync(request, late, cancellationToken);
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

    private Task<WebReply> ReplyAsync(WebRequest request, EditedList edited, CancellationToken cancellationToken)
    {
        var view = new
        {
            Words.WatchPage.Labels,
            NameLabels = Words.NamePage.Labels,
            Back = WatchListItem.AddressOf(edited.Id),
            Action = AddressOf(edited.Id),
            Form = WatchEditView.Of(edited.Form, edited.Faults),
            edited.Seen,
            edited.Message,
            HasTried = edited.Tried is not null,
            Tried = edited.Tried ?? (object)"",
        };
        var page = new Page($"{Title} {edited.Id}", "watch-edit.html.liquid", view)
        {
            Section = WatchRoutes.Address,
            Status = edited.Status,
        };
        return pages.ReplyAsync(request, page, cancellationToken);
    }
}

/// <summary>A list while it is edited.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Form">What was entered.</param>
/// <param name="Seen">Which text of the subscriptions the form was opened with.</param>
internal sealed record EditedList(string Id, WatchListForm Form, string Seen)
{
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>Why it was not saved, in words; empty if nobody tried to.</summary>
    public string Message { get; init; } = "";

    public int Status { get; init; } = 200;

    /// <summary>What it would have found; null if it was not tried.</summary>
    public TriedList? Tried { get; init; }
}

/// <summary>What a list that is not saved yet would have found.</summary>
/// <param name="Compared">How many articles it would match, and how many match now, in words.</param>
/// <param name="Volume">By day.</param>
/// <param name="Matches">The newest, with reasons.</param>
internal sealed record TriedList(string Compared, WatchVolumeView Volume, IReadOnlyList<MatchItem> Matches);
