using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery;

/// <summary>Records how sending a digest to each recipient ended, and counts the results.</summary>
internal sealed class SendRecorder(
    Digest digest,
    SendLedger ledger,
    RecipientStore recipients,
    RunClock clock,
    TimeProvider time,
    ILogger logger
)
{
    private const int MaxReason = 200;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private int _sent;
    private int _failed;
    private int _withheld;

    public string DigestId => digest.Id;

    public DateTimeOffset WindowEnd => digest.Window.To;

    /// <param name="waiting">Recipients it has still to be sent to.</param>
    public SendReport Report(int waiting) => new(_sent, _failed, _withheld, waiting, [.. _faults.Order(StringComparer.Ordinal)]);

    public async Task WithholdAsync(LedgerEntry claim, Standing standing, CancellationToken cancellationToken)
    {
        _withheld++;
        var suppressed = standing.IsSuppressed(digest.Id);
        var state = suppressed ? DeliveryState.Suppressed : DeliveryState.Paused;
        await ledger.SettleAsync(claim, state, null, suppressed ? null : standing.Refusals.Reason, clock.Now, cancellationToken);
        logger.DigestWithheld(digest.Id, digest.Window.Key, claim.RecipientKey, state);
    }

    /// <summary>
    /// Records how sending ended. It cannot be canceled: what the server accepted must be recorded, or it would be sent again.
    /// While storage is away, it keeps trying until the claim ends, since another process may then take it over.
    /// </summary>
    public Task SettleAsync(LedgerEntry claim, RecipientKey recipient, Standing standing, SendResult result)
    {
        var left = (claim.FirstTriedAt ?? digest.Window.To) + RetrySchedule.GiveUpAfter - clock.Now;
        return result switch
        {
            SendResult.Accepted => AcceptedAsync(claim, recipient, standing),
            SendResult.Refused refused => RefusedAsync(claim, recipient, refused),
            SendResult.Deferred deferred when left <= TimeSpan.Zero => FailedAsync(claim, "given up: " + deferred.Reason),
            SendResult.Deferred deferred => DeferredAsync(claim, deferred, left),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    private async Task AcceptedAsync(LedgerEntry claim, RecipientKey recipient, Standing standing)
    {
        _sent++;
        // Recorded before anything else: nothing that fails here may cause a second message.
        if (await RecordAsync(claim, DeliveryState.Sent, null, null) is null)
            logger.ClaimLost(digest.Id, digest.Window.Key, claim.RecipientKey);
        else
            logger.DigestSent(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries);
        if (standing.Refusals.Days.Count > 0)
            await PersistAsync(claim, () => recipients.EndRefusalsAsync(recipient, CancellationToken.None));
    }

    private async Task RefusedAsync(LedgerEntry claim, RecipientKey recipient, SendResult.Refused refused)
    {
        if (refused.What == RefusalOf.Recipient)
        {
            // Counted before the ledger has it: after a crash in between it is counted again, which on the same day changes
            // nothing.
            var run = RefusalRun.None;
            await PersistAsync(
                claim,
                async () => run = await recipients.CountRefusalAsync(recipient, refused.Reason, CancellationToken.None)
            );
            if (run.IsPaused)
                logger.RecipientPaused(claim.RecipientKey, run.Days.Count, run.Reason);
        }

        await FailedAsync(claim, refused.Reason);
    }

    private async Task FailedAsync(LedgerEntry claim, string reason)
    {
        _failed++;
        _faults.Add(reason);
        await RecordAsync(claim, DeliveryState.Failed, null, reason);
        logger.DigestFailed(digest.Id, digest.Window.Key, claim.RecipientKey, reason);
    }

    private async Task DeferredAsync(LedgerEntry claim, SendResult.Deferred deferred, TimeSpan left)
    {
        _faults.Add(deferred.Reason);
        var next = clock.Now + RetrySchedule.PauseAfter(claim.Tries, deferred.RetryAfter, left);
        await RecordAsync(claim, DeliveryState.Waiting, next, deferred.Reason);
        logger.DigestDeferred(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries, deferred.Reason);
    }

    /// <summary>Null if another process has taken over the claim.</summary>
    private async Task<LedgerEntry?> RecordAsync(
        LedgerEntry claim,
        DeliveryState state,
        DateTimeOffset? notBefore,
        string? reason
    )
    {
        LedgerEntry? recorded = null;
        await PersistAsync(
            claim,
            async () => recorded = await ledger.SettleAsync(claim, state, notBefore, reason, clock.Now, CancellationToken.None)
        );
        return recorded;
    }

    // The client's own retries end after a second or two; a storage account may be away for longer.
    private async Task PersistAsync(LedgerEntry claim, Func<Task> write)
    {
        for (var pause = FirstPause; ; pause = 2 * pause < LongestPause ? 2 * pause : LongestPause)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception fault) when (fault.IsOfStorage() && clock.Now + pause < claim.NotBefore)
            {
                if (pause == FirstPause)
                    logger.DeliveryNotRecorded(
                        digest.Id,
                        digest.Window.Key,
                        claim.RecipientKey,
                        claim.NotBefore,
                        UntrustedText.Line(fault.Message, MaxReason)
                    );
                await Task.Delay(pause, time);
            }
        }
    }
}
