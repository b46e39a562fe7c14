using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Local.Sessions;

/// <summary>The recipients behind the keys in storage, as far as the subscriptions name them: storage itself has no addresses.</summary>
internal sealed class RecipientNames
{
    private RecipientNames(IReadOnlyDictionary<string, string> known) => Known = known;

    /// <summary>Mail addresses, and kinds and hosts of webhooks, by their keys; in the subscriptions' order.</summary>
    public IReadOnlyDictionary<string, string> Known { get; }

    public static async Task<RecipientNames> LoadAsync(Session session, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var subscriptions = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        foreach (var recipient in subscriptions.All.SelectMany(subscription => subscription.Recipients))
            known.TryAdd(recipient.Key, recipient.Name);
        return new RecipientNames(known);
    }

    /// <summary>The recipient's name, or a note that no subscription has the recipient.</summary>
    public string Of(string key) => Known.GetValueOrDefault(key, $"(not in any subscription: {key})");
}
