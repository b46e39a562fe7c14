using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// The recipients behind the keys in storage, as far as the subscriptions name them: storage itself has no addresses.
/// </summary>
internal sealed class RecipientNames
{
    private readonly IReadOnlyList<(RecipientKey Key, string Name)> _known;

    private RecipientNames(IReadOnlyList<(RecipientKey Key, string Name)> known) => _known = known;

    public static async Task<RecipientNames> LoadAsync(Session session, CancellationToken cancellationToken)
    {
        var subscriptions = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        var keys = session.Get<RecipientKeys>();
        return new RecipientNames([
            .. subscriptions
                .All.SelectMany(subscription => subscription.Recipients)
                .DistinctBy(recipient => recipient.Hash)
                .Select(recipient => (keys.Of(recipient.Hash), recipient.Name)),
        ]);
    }

    /// <summary>Whether a subscription names a recipient.</summary>
    public bool Has(RecipientKey recipient) => _known.Any(known => known.Key.Value == recipient.Value);

    /// <summary>
    /// All recipients and their standings: first those of the subscriptions, in their order, by mail address, or kind and host of
    /// a webhook; then others that have rows, with a note that no subscription has them.
    /// </summary>
    /// <param name="rows">What the rows say, by the keys they were written under.</param>
    public IEnumerable<(string Name, Standing Standing)> Standings(IReadOnlyDictionary<string, Standing> rows)
    {
        var others = rows.Keys.Except(_known.SelectMany(recipient => recipient.Key.All)).Order(StringComparer.Ordinal);
        return
        [
            .. _known.Select(recipient => (recipient.Name, Standing.Of(rows, recipient.Key))),
            .. others.Select(key => ($"(not in any subscription: {key})", rows[key])),
        ];
    }
}
