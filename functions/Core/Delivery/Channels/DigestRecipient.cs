namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>A person or a place that receives digests through one channel.</summary>
/// <param name="Channel">The channel's <see cref="IDigestChannel.Name"/>.</param>
/// <param name="Key">Identifies the recipient in tables and logs: a hash of 32 hexadecimal digits that reveals no address.</param>
public abstract record DigestRecipient(string Channel, string Key)
{
    /// <summary>What operators see: a mail address, or the kind and host of a webhook, whose path is a secret.</summary>
    public abstract string Name { get; }

    /// <summary>The <see cref="Name"/>: no secret is ever printed.</summary>
    public sealed override string ToString() => Name;
}
