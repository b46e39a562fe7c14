using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>Digests posted to web addresses. Each kind decides what exactly is posted.</summary>
internal abstract class WebhookChannel(WebhookSender sender) : IDigestChannel
{
    public abstract string Name { get; }

    public TimeSpan Timeout => WebhookSender.Timeout;

    /// <summary>Whether each webhook has a secret that signs its posts (Standard Webhooks).</summary>
    public virtual bool IsSigned => false;

    public IChannelSession Open(OutgoingDigest digest) => new Session(sender, digest.Digest, Body(digest.Archived));

    /// <summary>What is posted, as JSON in UTF-8: the same bytes for the same digest.</summary>
    /// <returns>Null if even the shortest form is longer than the receiver accepts.</returns>
    public abstract byte[]? Body(ArchivedDigest digest);

    private sealed class Session(WebhookSender sender, Digest digest, byte[]? body) : IChannelSession
    {
        public async Task<SendResult> SendAsync(DigestRecipient recipient) =>
            body is null
                ? new SendResult.Refused($"the digest is too long for the {recipient.Name}", RefusalOf.Message)
                : await sender.SendAsync((WebhookRecipient)recipient, digest, body);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
