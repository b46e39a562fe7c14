using NewsMonitor.News.Digests;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>All subscriptions of an installation.</summary>
/// <param name="Digests">Sent at set times.</param>
/// <param name="Alerts">Sent as soon as something matches.</param>
public sealed record SubscriptionSet(IReadOnlyList<Subscription> Digests, IReadOnlyList<Subscription> Alerts)
{
    /// <summary>All of them, digests first.</summary>
    public IEnumerable<Subscription> All => Digests.Concat(Alerts);

    /// <summary>The watch-lists of the file, in its order.</summary>
    public IReadOnlyList<WatchList> Defined { get; init; } = [];

    /// <summary>
    /// All watch-lists, each once: in the order of the digests and alerts that have them, and then those that none of them has.
    /// </summary>
    public IEnumerable<WatchList> WatchLists =>
        All.SelectMany(subscription => subscription.Spec.WatchLists).Concat(Defined).DistinctBy(list => list.Id);

    /// <summary>The digests and alerts that report only what this list matches, so that they cannot be without it.</summary>
    /// <param name="list">The ID of a watch-list.</param>
    public IEnumerable<Subscription> DependingOn(string list) =>
        All.Where(one =>
            one.Spec is { Covers: Coverage.Matches, WatchLists: [_, ..] lists } && lists.All(other => other.Id == list)
        );

    /// <summary>The one with that id.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the ids that there are.</exception>
    public Subscription Get(string id) => Find(id) ?? throw new ArgumentException(Unknown(id));

    /// <summary>The one with that id; null if there is none.</summary>
    public Subscription? Find(string id) => All.FirstOrDefault(subscription => subscription.Id == id);

    /// <summary>A sentence that says that the id does not exist, and lists the ids that do.</summary>
    public string Unknown(string id) =>
        $"No subscription has the ID {id}; the IDs are: {string.Join(", ", All.Select(subscription => subscription.Id))}";
}
