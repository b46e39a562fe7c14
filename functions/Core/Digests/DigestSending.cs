using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Email;
using NewsMonitor.Settings;

namespace NewsMonitor.Digests;

/// <summary>Sends one archived digest to those of its recipients who have not had it.</summary>
internal sealed class DigestSending(SendLedger ledger, EmailOptions options, TimeProvider clock, ILogger logger)
{
    /// <summary>How long after its window's end a digest is still tried for a recipient it could not be sent to.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>What a claim outlasts the sending by: as much may the clocks of two machines differ.</summary>
    private static readonly TimeSpan ClaimMargin = TimeSpan.FromMinutes(1);

    /// <summary>A server that failed for so many recipients in a row will fail for the rest: they are left for a later run.</summary>
    private const int FaultsInARow = 2;

    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private int _faultsInARow;

    public int Sent { get; private set; }

    public int Failed { get; private set; }

    public IReadOnlyList<string> Faults => [.. _faults.Order(StringComparer.Ordinal)];

    private TimeSpan ClaimLength => (2 * TimeSpan.FromSeconds(options.TimeoutSeconds)) + ClaimMargin;

    public async Task SendAsync(
        Digest digest, RenderedDigest rendered, RecipientList recipients, MailboxAddress from, CancellationToken cancellation)
    {
        var deliveries = await ledger.DeliveriesAsync(digest.Id, digest.Window, cancellation);
        await using var sender = new EmailSender(options);
        foreach (var recipient in recipients.Mailboxes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_faultsInARow >= FaultsInARow)
                break;
            var key = SendLedger.RecipientKey(recipient);
            var claim = await ledger.ClaimAsync(digest.Id, digest.Window, key, deliveries.GetValueOrDefault(key), ClaimLength, cancellation);
            if (claim is null)
                continue;
            var result = await sender.SendAsync(DigestMessage.For(digest, rendered, from, recipient));
            // Not cancelled: what the server took must be written down, or it would be sent again.
            await SettleAsync(digest, claim, result, CancellationToken.None);
        }
    }

    private Task SettleAsync(Digest digest, Delivery claim, SendResult result, CancellationToken cancellation)
    {
        _faultsInARow = result is SendResult.Deferred { ByServer: true } ? _faultsInARow + 1 : 0;
        var late = clock.GetUtcNow() >= digest.Window.To + GiveUpAfter;
        return result switch
        {
            SendResult.Accepted => AcceptedAsync(digest, claim, cancellation),
            SendResult.Refused refused => FailedAsync(digest, claim, refused.Reason, cancellation),
            SendResult.Deferred deferred when late => FailedAsync(digest, claim, "given up: " + deferred.Reason, cancellation),
            SendResult.Deferred deferred => DeferredAsync(digest, claim, deferred.Reason, cancellation),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    private async Task AcceptedAsync(Digest digest, Delivery claim, CancellationToken cancellation)
    {
        Sent++;
        if (await ledger.SettleAsync(claim, DeliveryState.Sent, null, null, cancellation) is null)
            logger.ClaimLost(digest.Id, digest.Window.Key, claim.RecipientKey);
        else
            logger.DigestSent(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries);
    }

    private async Task FailedAsync(Digest digest, Delivery claim, string reason, CancellationToken cancellation)
    {
        Failed++;
        _faults.Add(reason);
        await ledger.SettleAsync(claim, DeliveryState.Failed, null, reason, cancellation);
        logger.DigestFailed(digest.Id, digest.Window.Key, claim.RecipientKey, reason);
    }

    private async Task DeferredAsync(Digest digest, Delivery claim, string reason, CancellationToken cancellation)
    {
        _faults.Add(reason);
        var next = clock.GetUtcNow() + Pause(claim.Tries);
        await ledger.SettleAsync(claim, DeliveryState.Waiting, next, reason, cancellation);
        logger.DigestDeferred(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries, reason);
    }

    /// <summary>1, 2, 4, 8, 16, then 30 minutes.</summary>
    private static TimeSpan Pause(int tries) => TimeSpan.FromMinutes(Math.Min(30, 1 << Math.Clamp(tries - 1, 0, 5)));
}
