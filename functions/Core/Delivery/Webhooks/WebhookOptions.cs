namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>Settings of webhooks, under <c>NewsMonitor:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>
    /// Whether webhooks may be on this machine and in private networks. Those who write the subscriptions can then post to what
    /// only this machine can reach.
    /// </summary>
    public bool AllowPrivate { get; init; }
}
