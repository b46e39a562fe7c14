namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>A person or a place that receives digests through one channel.</summary>
/// <param name="Channel">The channel's <see cref="IDigestChannel.Name"/>.</param>
/// <param name="Hash">
/// Of the address: 32 hexadecimal digits. Tables and logs have the <see cref="Recipients.RecipientKey"/> that is derived from it.
/// </param>
public abstract record DigestRecipient(string Channel, string Hash)
{
    /// <summary>What operators see: a mail address, or the kind and host of a webhook, whose path is a secret.</summary>
    public abstract string Name { get; }

    /// <summary>The <see cref="Name"/>: no secret is ever printed.</summary>
    public sealed override string ToString() => Name;
}
