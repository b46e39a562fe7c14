namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>A way to send digests to people, such as mail or a chat.</summary>
public interface IDigestChannel
{
    /// <summary>Identifies the channel: one lower-case word; for webhooks, their <c>kind</c> in the subscriptions file.</summary>
    string Name { get; }

    /// <summary>The longest time that sending one digest to one recipient takes.</summary>
    TimeSpan Timeout { get; }

    /// <summary>Starts sending one digest. Dispose the session after the last recipient.</summary>
    IChannelSession Open(OutgoingDigest digest);
}

/// <summary>Sends one digest to the recipients of one channel, one after the other. Not thread-safe.</summary>
public interface IChannelSession : IAsyncDisposable
{
    /// <summary>
    /// Sends the digest to one recipient within <see cref="IDigestChannel.Timeout"/>. It cannot be canceled: a message that is
    /// half sent may or may not arrive, so it is better to finish it.
    /// </summary>
    /// <param name="recipient">One whose <see cref="DigestRecipient.Channel"/> is this channel's name.</param>
    /// <param name="firstTried">When sending it to this recipient was first tried; the same at each try.</param>
    /// <returns>How it ended. What can go wrong with a server or a connection is a result; nothing is thrown for it.</returns>
    Task<SendResult> SendAsync(DigestRecipient recipient, DateTimeOffset firstTried);
}
