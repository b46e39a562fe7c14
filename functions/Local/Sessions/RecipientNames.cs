using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Local.Sessions;

/// <summary>The names behind the keys in storage, as far as the subscriptions contain them; storage itself has no addresses.</summary>
internal sealed class RecipientNames
{
    private RecipientNames(IReadOnlyDictionary<string, string> known) => Known = known;

    /// <summary>Addresses, and webhooks with kind and host, by key; in the order of the subscriptions.</summary>
    public IReadOnlyDictionary<string, string> Known { get; }

    public static async Task<RecipientNames> LoadAsync(Session session, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in (await session.Get<SubscriptionStore>().LoadAsync(cancellationToken)).All)
        {
            foreach (var mailbox in definition.Recipients.Mailboxes)
                known.TryAdd(RecipientKey.Of(mailbox), mailbox.Address);
            foreach (var webhook in definition.Webhooks)
                known.TryAdd(webhook.Key, webhook.ToString());
        }

        return new RecipientNames(known);
    }

    /// <summary>The name, or that no subscription contains the key.</summary>
    public string Of(string key) => Known.GetValueOrDefault(key, $"(not in any subscription: {key})");
}
