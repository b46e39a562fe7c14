using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>Opens and saves the subscriptions for forms.</summary>
internal sealed class SubscriptionsEditor(SubscriptionStore subscriptions, DayDigests days)
{
    private const int MostMistakes = 5;
    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="id">The ID of a watch-list; empty to add one.</param>
    /// <param name="title">What the form is for.</param>
    /// <param name="request">The request that says so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The subscriptions; or why the list cannot be changed.</returns>
    /// <exception cref="SubscriptionsException">They cannot be read.</exception>
    public async Task<(OpenSubscriptions? Open, WebReply? Refused)> OpenAsync(
        string id,
        string title,
        WebRequest request,
        CancellationToken cancellationToken
    )
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

    /// <summary>Why changed subscriptions cannot be saved although a list is right, in words; empty if they can.</summary>
    public string MistakesIn(string changed)
    {
        try
        {
            subscriptions.Parse(new SubscriptionsText(changed, null));
            return "";
        }
        catch (SubscriptionsException fault)
        {
            return string.Join("; ", fault.Faults.Take(MostMistakes));
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
