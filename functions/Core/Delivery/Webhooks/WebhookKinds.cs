using NewsMonitor.Core.Delivery.Channels;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>The kinds of webhooks that a subscription can name: one for each channel that posts.</summary>
internal sealed class WebhookKinds(IEnumerable<IDigestChannel> channels)
{
    private readonly List<WebhookChannel> _channels =
    [
        .. channels.OfType<WebhookChannel>().OrderBy(channel => channel.Name, StringComparer.Ordinal),
    ];

    /// <summary>Their names, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _channels.Select(channel => channel.Name)];

    /// <summary>Reads a webhook.</summary>
    /// <param name="kind">One of <see cref="Names"/>, in upper or lower case.</param>
    /// <param name="url">An https address.</param>
    /// <param name="secret">
    /// For a kind that is signed, <c>whsec_</c> and 24 to 64 bytes in base64 (Standard Webhooks); otherwise empty.
    /// </param>
    /// <param name="faults">Receives one sentence for everything that is wrong, without the address or the secret in it.</param>
    /// <returns>The webhook; null if anything is wrong.</returns>
    public WebhookRecipient? Parse(string kind, string url, string secret, ICollection<string> faults)
    {
        var before = faults.Count;
        var channel = _channels.Find(channel => channel.Name.Equals(kind, StringComparison.OrdinalIgnoreCase));
        if ((channel is null ? KindFault : SecretFault(channel, secret)) is { } fault)
            faults.Add(fault);
        if ((channel ?? _channels[0]).AddressFault(url) is { } addressFault)
            faults.Add(addressFault);
        return faults.Count == before ? new WebhookRecipient(channel!.Name, new Uri(url), secret) : null;
    }

    private string KindFault => $"kind must be {string.Join(", ", Names.SkipLast(1))} or {Names[^1]}";

    private static string? SecretFault(WebhookChannel channel, string secret)
    {
        if (!channel.IsSigned)
            return secret.Length > 0 ? $"secret must be left out: {channel.Name} webhooks are not signed" : null;
        return WebhookSignature.Key(secret) is null
            ? "secret must be whsec_ followed by 24 to 64 bytes in base64: \"openssl rand -base64 32\" prints some"
            : null;
    }
}
