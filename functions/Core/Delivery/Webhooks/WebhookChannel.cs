using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>Digests posted to web addresses. Each kind decides what exactly is posted.</summary>
internal abstract class WebhookChannel(WebhookSender sender) : IDigestChannel
{
    public abstract string Name { get; }

    public virtual TimeSpan Timeout => WebhookSender.Timeout;

    /// <summary>Whether each webhook has a secret that signs its posts (Standard Webhooks).</summary>
    public virtual bool IsSigned => false;

    /// <summary>What is wrong with an address, in a sentence without the address; null if it may be posted to.</summary>
    public string? AddressFault(string url) => sender.Fault(url);

    public IChannelSession Open(OutgoingDigest digest) =>
        new Session(sender, digest.Digest, Body(digest.Archived, digest.Page), Shorter(digest.Archived, digest.Page));

    /// <summary>What is posted, as JSON in UTF-8: the same bytes for the same digest.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="page">The address of its page; null if it has none.</param>
    /// <returns>Null if even the shortest form is longer than the receiver accepts.</returns>
    public abstract byte[]? Body(ArchivedDigest digest, Uri? page = null);

    /// <summary>What is posted if the receiver refuses <see cref="Body"/> itself; null: nothing.</summary>
    public virtual byte[]? Shorter(ArchivedDigest digest, Uri? page = null) => null;

    private sealed class Session(WebhookSender sender, Digest digest, byte[]? body, byte[]? shorter) : IChannelSession
    {
        public async Task<SendResult> SendAsync(DigestRecipient recipient, DateTimeOffset firstTried)
        {
            if (body is null)
                return new SendResult.Refused($"the digest is too long for the {recipient.Name}", RefusalOf.Message);
            var result = await sender.SendAsync((WebhookRecipient)recipient, digest, body);
            return
                result is SendResult.Refused { What: RefusalOf.Message }
                && shorter is not null
                && !shorter.AsSpan().SequenceEqual(body)
                ? await sender.SendAsync((WebhookRecipient)recipient, digest, shorter)
                : result;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
