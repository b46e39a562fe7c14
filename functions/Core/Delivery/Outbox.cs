using NewsMonitor.Core.Delivery.Channels;

namespace NewsMonitor.Core.Delivery;

/// <summary>One digest on its way out through one channel, which is opened for the first recipient.</summary>
/// <param name="channel">The channel.</param>
/// <param name="digest">The digest.</param>
/// <param name="hasSent">Whether one of the channel's recipients has received the digest before.</param>
internal sealed class Outbox(IDigestChannel channel, OutgoingDigest digest, bool hasSent) : IAsyncDisposable
{
    /// <summary>
    /// The number of recipients in a row after which a failing server is assumed to fail for the rest, too; they are left for a
    /// later run.
    /// </summary>
    private const int MaxFaultsInARow = 2;

    private IChannelSession? _session;
    private bool _hasSent = hasSent;
    private int _faultsInARow;

    /// <summary>Whether the channel does not work at the moment.</summary>
    public bool IsDown => _faultsInARow >= MaxFaultsInARow;

    public async Task<SendResult> SendAsync(DigestRecipient recipient, DateTimeOffset firstTried)
    {
        _session ??= channel.Open(digest);
        var result = await _session.SendAsync(recipient, firstTried);
        // If nobody's copy is accepted, the fault is on our side and can be fixed.
        if (result is SendResult.Refused { What: RefusalOf.Sender } policy && !_hasSent)
            result = new SendResult.Deferred(policy.Reason, ByServer: true);
        _hasSent |= result is SendResult.Accepted;
        _faultsInARow = result is SendResult.Deferred { ByServer: true } ? _faultsInARow + 1 : 0;
        return result;
    }

    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
