using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Text;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>The subscriptions, opened so that a form can change one of their watch-lists.</summary>
/// <param name="Text">Their text; a draft where there is none.</param>
/// <param name="Set">What it says.</param>
/// <param name="Id">The ID of the list; empty for a new one.</param>
/// <param name="Written">The list as it is written; null for a new one.</param>
internal sealed record OpenSubscriptions(SubscriptionsText Text, SubscriptionSet Set, string Id, JObject? Written)
{
    /// <summary>The field that says which text of the subscriptions a form was opened with.</summary>
    public const string SeenField = "seen";

    /// <summary>Which text of the subscriptions this is.</summary>
    public string Seen => StableHash.Of(Text.Json);
}

/// <summary>Opens and saves the subscriptions for forms.</summary>
internal sealed class SubscriptionsDesk(SubscriptionStore subscriptions, DayDigests days)
{
    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="id">The ID of a watch-list; empty to add one.</param>
    /// <param name="title">What somebody wants to do.</param>
    /// <param name="request">The request that says so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The subscriptions; or why the list cannot be changed.</returns>
    public async Task<(OpenSubscriptions? Open, WebReply? Refused)> OpenAsync(
        string id,
        string title,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var text = await subscriptions.DraftAsync(cancellationToken);
            var set = subscriptions.Parse(text);
            var written = id.Length > 0 ? WatchListText.Find(text.Json, id) : null;
            if (id.Length > 0 && written is null)
                return (null, MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound));
            return text is { Version: null, IsDraft: false }
                ? (null, MessagePage.Reply(request, 409, new PageText(title, Words.WatchPage.Labels.ReadOnly)))
                : (new OpenSubscriptions(text, set, id, written), null);
        }
        catch (Exception fault) when (fault is SubscriptionsException or FileNotFoundException)
        {
            return (null, MessagePage.Reply(request, 409, Words.WatchPage.Labels.Mistakes));
        }
    }

    /// <summary>Saves them, unless they have changed since the form or they themselves were opened.</summary>
    /// <param name="open">As they were opened.</param>
    /// <param name="seen">What the form was opened with.</param>
    /// <param name="changed">What they become.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether they were saved.</returns>
    public async Task<bool> TrySaveAsync(
        OpenSubscriptions open,
        string? seen,
        string changed,
        CancellationToken cancellationToken
    )
    {
        if (seen != open.Seen || !await subscriptions.TryReplaceAsync(open.Text, changed, cancellationToken))
            return false;
        await days.ForgetAsync(cancellationToken);
        return true;
    }
}
