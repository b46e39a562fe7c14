using NewsMonitor.Core.Subscriptions;
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

    /// <summary>
    /// Whether a list is saved already as it was entered, and for the digests and alerts that were chosen: the form was sent
    /// twice, or the answer to the first time was lost.
    /// </summary>
    /// <param name="id">The ID of the list, also of a new one.</param>
    /// <param name="form">What was entered.</param>
    public bool Have(string id, WatchListForm form) =>
        WatchListText.Find(Text.Json, id) is { } saved
        && form.Read(id, []) is { } entered
        && JToken.DeepEquals(entered.Json, WatchListForm.Of(saved).Read(id, [])?.Json)
        && Set.All.All(one =>
            !form.Readers.TryGetValue(one.Id, out var has) || has == one.Spec.WatchLists.Any(list => list.Id == id)
        );
}
