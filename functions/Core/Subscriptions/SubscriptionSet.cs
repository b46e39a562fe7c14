namespace NewsMonitor.Core.Subscriptions;

/// <summary>Who is told what, and when.</summary>
/// <param name="Digests">Sent at set hours.</param>
/// <param name="Alerts">Sent as soon as something matches.</param>
public sealed record SubscriptionSet(IReadOnlyList<DigestDefinition> Digests, IReadOnlyList<DigestDefinition> Alerts)
{
    /// <summary>All of them, digests first.</summary>
    public IEnumerable<DigestDefinition> All => Digests.Concat(Alerts);

    /// <summary>The one of that id; null where there is none.</summary>
    public DigestDefinition? Find(string id) => All.FirstOrDefault(definition => definition.Id == id);
}
