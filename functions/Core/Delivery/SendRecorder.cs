using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery;

/// <summary>Records how sending a digest to each recipient ended, and counts the results.</summary>
internal sealed class SendRecorder(
    Digest digest,
    SendLedger ledger,
    RecipientStore recipients,
    TimeProvider clock,
    ILogger logger
)
{
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private int _sent;
    private int _failed;
    private int _withheld;

    public string DigestId => digest.Id;

    /// <param name="waiting">Recipients it has still to be sent to.</param>
    public SendReport Report(int waiting) => new(_sent, _failed, _withheld, waiting, [.. _faults.Order(StringComparer.Ordinal)]);

    public async Task WithholdAsync(LedgerEntry claim, Standing standing, CancellationToken cancellationToken)
    {
        _withheld++;
        var suppressed = standing.IsSuppressed(digest.Id);
        var state = suppressed ? DeliveryState.Suppressed : DeliveryState.Paused;
        await ledger.SettleAsync(claim, state, null, suppressed ? null : standing.Refusals.Reason, cancellationToken);
        logger.DigestWithheld(digest.Id, digest.Window.Key, claim.RecipientKey, state);
    }

    public Task SettleAsync(LedgerEntry claim, Standing standing, SendResult result, CancellationToken cancellationToken)
    {
        var late = clock.GetUtcNow() >= digest.Window.To + RetrySchedule.GiveUpAfter;
        return result switch
        {
            SendResult.Accepted => AcceptedAsync(claim, standing, cancellationToken),
            SendResult.Refused refused => RefusedAsync(claim, refused, cancellationToken),
            SendResult.Deferred deferred when late => FailedAsync(claim, "given up: " + deferred.Reason, cancellationToken),
            SendResult.Deferred deferred => DeferredAsync(claim, deferred, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    private async Task AcceptedAsync(LedgerEntry claim, Standing standing, CancellationToken cancellationToken)
    {
        _sent++;
        if (standing.Refusals.Days.Count > 0)
            await recipients.EndRefusalsAsync(claim.RecipientKey, cancellationToken);
        if (await ledger.SettleAsync(claim, DeliveryState.Sent, null, null, cancellationToken) is null)
            logger.ClaimLost(digest.Id, digest.Window.Key, claim.RecipientKey);
        else
            logger.DigestSent(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries);
    }

    private async Task RefusedAsync(LedgerEntry claim, SendResult.Refused refused, CancellationToken cancellationToken)
    {
        if (refused.What == RefusalOf.Recipient)
        {
            // Counted before the ledger has it: after a crash in between it is counted again, which on the same day changes
            // nothing.
            var run = await recipients.CountRefusalAsync(claim.RecipientKey, refused.Reason, cancellationToken);
            if (run.IsPaused)
                logger.RecipientPaused(claim.RecipientKey, run.Days.Count, run.Reason);
        }

        await FailedAsync(claim, refused.Reason, cancellationToken);
    }

    private async Task FailedAsync(LedgerEntry claim, string reason, CancellationToken cancellationToken)
    {
        _failed++;
        _faults.Add(reason);
        await ledger.SettleAsync(claim, DeliveryState.Failed, null, reason, cancellationToken);
        logger.DigestFailed(digest.Id, digest.Window.Key, claim.RecipientKey, reason);
    }

    private async Task DeferredAsync(LedgerEntry claim, SendResult.Deferred deferred, CancellationToken cancellationToken)
    {
        _faults.Add(deferred.Reason);
        var next = clock.GetUtcNow() + RetrySchedule.PauseAfter(claim.Tries, deferred.RetryAfter);
        await ledger.SettleAsync(claim, DeliveryState.Waiting, next, deferred.Reason, cancellationToken);
        logger.DigestDeferred(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries, deferred.Reason);
    }
}
