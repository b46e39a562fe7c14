using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Local.Sessions;

/// <summary>Who is behind the keys in storage, as far as the subscriptions name them: storage itself has no addresses.</summary>
internal sealed class RecipientNames
{
    private RecipientNames(IReadOnlyDictionary<string, string> known) => Known = known;

    /// <summary>Addresses, and webhooks by kind and host, by their keys; in the subscriptions' order.</summary>
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

    /// <summary>Who it is, or that nobody names them.</summary>
    public string Of(string key) => Known.GetValueOrDefault(key, $"(in no subscription: {key})");
}
