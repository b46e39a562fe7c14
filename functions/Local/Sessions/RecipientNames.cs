using NewsMonitor.Digests;
using NewsMonitor.Subscriptions;

namespace NewsMonitor.Local.Sessions;

/// <summary>The addresses behind the keys in storage, as far as the subscriptions name them: storage itself has none.</summary>
internal sealed class RecipientNames
{
    private RecipientNames(IReadOnlyDictionary<string, string> known) => Known = known;

    /// <summary>Addresses by their keys, in the subscriptions' order.</summary>
    public IReadOnlyDictionary<string, string> Known { get; }

    public static async Task<RecipientNames> LoadAsync(Session session, CancellationToken cancellation)
    {
        var set = await session.Get<SubscriptionStore>().LoadAsync(cancellation);
        return new RecipientNames(set.All.SelectMany(definition => definition.Recipients.Mailboxes).DistinctBy(SendLedger.RecipientKey)
            .ToDictionary(SendLedger.RecipientKey, mailbox => mailbox.Address, StringComparer.Ordinal));
    }

    /// <summary>The address, or that no subscription has it.</summary>
    public string Of(string key) => Known.GetValueOrDefault(key, $"(no recipient of the subscriptions: {key})");
}
