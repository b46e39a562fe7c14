using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.WatchCounts;
using NewsMonitor.News.WatchLists;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>
/// <c>/watch/ID/edit</c>, and <c>/new-watch-list</c>: a form for a watch-list. Its address tries the list on the last days;
/// submitted, it saves the list in the subscriptions, unless they have changed since the form was opened.
/// </summary>
internal sealed class WatchEditRoutes(WatchVolumes volumes, WatchMatches matches, SubscriptionsEditor editor, PageRenderer pages)
    : IWebRoutes
{
    /// <summary>No ID of a list can be mistaken for it.</summary>
    public const string NewAddress = "/new-watch-list";

    /// <summary>Says that digests and alerts are looked for, and nothing is tried or saved yet.</summary>
    private const string ShowField = "show";

    private const string Path = WatchRoutes.Address + "/{}/edit";

    // A list may be as long as the file that it is in.
    private const int MaxForm = SubscriptionsFile.MaxLength * WebRequest.BytesPerUnit;
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Path, Role.Editor, WatchRoutes.ListId, ShowAsync),
            Route.Post(Path, Role.Editor, WatchRoutes.ListId, SaveAsync).WithForms(MaxForm),
            Route.Get(NewAddress, Role.Editor, (request, stop) => ShowAsync("", request, stop)),
            Route.Post(NewAddress, Role.Editor, (request, stop) => SaveAsync("", request, stop)).WithForms(MaxForm),
        ];

    public static string AddressOf(string id) => $"{WatchRoutes.Address}/{id}/edit";

    private static string TitleOf(string id) =>
        id.Length > 0 ? $"{Words.WatchPage.Labels.Edit}: {Words.WatchPage.Labels.WatchList} {id}" : Words.WatchPage.Labels.New;

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (open, refused) = await editor.OpenAsync(id, TitleOf(id), request, cancellationToken);
        if (open is null)
            return refused!;
        if (!WatchListForm.IsIn(request.Query))
        {
            var written = open.Written is { } json ? WatchListForm.Of(json) : WatchListForm.Empty;
            return await ReplyAsync(request, new EditedList(open, written, open.Seen), cancellationToken);
        }

        var edited = new EditedList(
            open,
            WatchListForm.Of(request.Query),
            request.Query[OpenSubscriptions.SeenField] ?? open.Seen
        );
        if (request.Query[ShowField] is not null)
            return await ReplyAsync(request, edited, cancellationToken);
        // A new list can be tried before it has an ID.
        var (read, faults) = Read(edited, needsId: false);
        var tried = read is { } list ? await TryAsync(id, list.List, cancellationToken) : null;
        edited = edited with { Faults = faults, Tried = tried, Status = faults.Count > 0 ? 400 : 200 };
        return await ReplyAsync(request, edited, cancellationToken);
    }

    private async Task<WebReply> SaveAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var (open, refused) = await editor.OpenAsync(id, TitleOf(id), request, cancellationToken);
        if (open is null)
            return refused!;
        var form = WatchListForm.Of(request.Form);
        var edited = new EditedList(open, form, request.Form[OpenSubscriptions.SeenField] ?? "");
        if (request.Query[ShowField] is not null)
            return await ReplyAsync(request, edited, cancellationToken);
        if (open.Have(edited.Id, form))
            return Saved(edited);
        var (read, faults) = Read(edited, needsId: true);
        if (read is not { } list)
            return await WrongAsync(edited with { Faults = faults }, Words.WatchPage.Labels.NotSaved);

        var changed = WatchListText.Set(open.Text.Json, edited.Id, list.Json, form.Readers);
        if (editor.MistakesIn(changed) is { Length: > 0 } mistakes)
            return await WrongAsync(edited, Words.WatchPage.NotSaved(mistakes));
        return await editor.TrySaveAsync(open, edited.Seen, changed, cancellationToken)
            ? Saved(edited)
            : await ConflictAsync(edited, request, cancellationToken);

        Task<WebReply> WrongAsync(EditedList wrong, string message) =>
            ReplyAsync(request, wrong with { Message = message, Status = 400 }, cancellationToken);
    }

    // The form that is shown now replaces what the others wrote, which it says.
    private async Task<WebReply> ConflictAsync(EditedList edited, WebRequest request, CancellationToken cancellationToken)
    {
        var (open, refused) = await editor.OpenAsync(edited.Open.Id, TitleOf(edited.Open.Id), request, cancellationToken);
        if (open is null)
            return refused!;
        if (open.Have(edited.Id, edited.Form))
            return Saved(edited);
        var labels = Words.WatchPage.Labels;
        var late = edited with
        {
            Open = open,
            Seen = open.Seen,
            Message = edited.IsNew ? labels.ChangedBefore : labels.Changed,
            Status = 409,
        };
        return await ReplyAsync(request, late with { Faults = Read(late, needsId: true).Faults }, cancellationToken);
    }

    private static WebReply Saved(EditedList edited) => WebReply.See(WatchListItem.AddressOf(edited.Id));

    private static ((WatchList List, JObject Json)? List, List<FieldFault> Faults) Read(EditedList edited, bool needsId)
    {
        var (labels, set, id) = (Words.WatchPage.Labels, edited.Open.Set, edited.Id);
        List<FieldFault> faults = [];
        if (edited.IsNew && (needsId || id.Length > 0) && !Subscription.IsId(id))
            faults.Add(new FieldFault(WatchListForm.IdField, 0, "", labels.IdNote));
        else if (edited.IsNew && set.WatchLists.Any(list => list.Id == id))
            faults.Add(new FieldFault(WatchListForm.IdField, 0, "", labels.IdTaken));
        var readers = edited.Form.Readers;
        var empty = set.DependingOn(id).Where(one => readers.TryGetValue(one.Id, out var has) && !has).ToList();
        if (empty.Count > 0)
        {
            var names = WatchRow.ReadersOf([.. empty.Select(one => one.Spec.Name)]);
            faults.Add(new FieldFault(WatchListForm.ReaderField, 0, "", Words.WatchPage.Needed(names)));
        }

        return (edited.Form.Read(id.Length > 0 ? id : "new", faults), faults);
    }

    private async Task<TriedList> TryAsync(string id, WatchList list, CancellationToken cancellationToken)
    {
        var saved = id.Length > 0 ? await volumes.GetAsync(0, cancellationToken) : [];
        var known = saved.FirstOrDefault(volume => volume.List.Id == id);
        var now = known?.Count ?? (known is null ? null : await volumes.CountAsync(known.List, cancellationToken));
        var count = await volumes.CountAsync(list, cancellationToken);
        return new TriedList(
            Words.WatchPage.Compared(count.Period.Articles, id.Length > 0 ? now?.Period.Articles ?? 0 : null),
            WatchVolumeView.Of(count, query: null),
            await matches.OfAsync(list, count.Latest, cancellationToken)
        );
    }

    private Task<WebReply> ReplyAsync(WebRequest request, EditedList edited, CancellationToken cancellationToken)
    {
        var (labels, id) = (Words.WatchPage.Labels, edited.Open.Id);
        var view = new
        {
            Labels = labels,
            NameLabels = Words.NamePage.Labels,
            edited.IsNew,
            edited.Open.Text.IsDraft,
            Back = edited.IsNew ? WatchRoutes.Address : WatchListItem.AddressOf(id),
            BackLabel = edited.IsNew ? labels.WatchLists : labels.WatchList,
            Action = edited.IsNew ? NewAddress : AddressOf(id),
            Form = WatchEditView.Of(edited.Form, edited.Faults, edited.Open.Set, id),
            edited.Seen,
            edited.Message,
            HasTried = edited.Tried is not null,
            Tried = edited.Tried ?? (object)"",
        };
        var page = new Page(TitleOf(id), "watch-edit.html.liquid", view)
        {
            Section = WatchRoutes.Address,
            Status = edited.Status,
        };
        return pages.ReplyAsync(request, page, cancellationToken);
    }
}
