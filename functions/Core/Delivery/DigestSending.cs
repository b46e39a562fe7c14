using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery;

/// <summary>Sends one archived digest to those of its recipients who have not had it and still want it.</summary>
internal sealed class DigestSending(SendLedger ledger, DigestChannels channels, TimeProvider clock, ILogger logger)
{
    /// <summary>How long after its window's end a digest is still tried for a recipient it could not be sent to.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>What a claim outlasts the sending by: as much may the clocks of two machines differ.</summary>
    private static readonly TimeSpan ClaimMargin = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A server that failed for so many recipients in a row will fail for the rest: they are left for a later run.
    /// </summary>
    private const int FaultsInARow = 2;

    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);
    private int _faultsInARow;
    private bool _anybodyHasIt;

    public int Sent { get; private set; }

    public int Failed { get; private set; }

    public int Withheld { get; private set; }

    public IReadOnlyList<string> Faults => [.. _faults.Order(StringComparer.Ordinal)];

    private TimeSpan ClaimLength => (2 * Longest) + ClaimMargin;

    private TimeSpan Longest =>
        TimeSpan.FromSeconds(Math.Max(channels.Smtp.Options.TimeoutSeconds, WebhookSender.Timeout.TotalSeconds));

    /// <summary>Sends the mails.</summary>
    public async Task SendAsync(
        Digest digest,
        RenderedDigest rendered,
        RecipientList recipients,
        MailboxAddress from,
        CancellationToken cancellationToken
    )
    {
        await using var sender = new EmailSender(channels.Smtp, clock);
        var mailing = channels.Mailing(digest, rendered, from);
        await SendAsync(digest, recipients.Mailboxes.Select(Target), cancellationToken);

        DigestTarget Target(MailboxAddress to) => new("mail", RecipientKey.Of(to), () => sender.SendAsync(mailing.To(to)));
    }

    /// <summary>Posts to the webhooks.</summary>
    public Task SendAsync(
        ArchivedDigest digest,
        IReadOnlyList<WebhookDefinition> webhooks,
        CancellationToken cancellationToken
    ) =>
        webhooks.Count == 0
            ? Task.CompletedTask
            : SendAsync(
                digest.Digest,
                webhooks.Select(webhook => new DigestTarget(
                    $"{webhook.Kind}",
                    webhook.Key,
                    () => channels.Webhooks.SendAsync(webhook, digest)
                )),
                cancellationToken
            );

    private async Task SendAsync(Digest digest, IEnumerable<DigestTarget> targets, CancellationToken cancellationToken)
    {
        var deliveries = await ledger.DeliveriesAsync(digest.Id, digest.Window, cancellationToken);
        _faultsInARow = 0;
        _anybodyHasIt = deliveries.Values.Any(delivery => delivery.State == DeliveryState.Sent);
        foreach (var target in targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_faultsInARow >= FaultsInARow)
                break;
            var known = deliveries.GetValueOrDefault(target.Key);
            if (await ledger.ClaimAsync(digest.Id, digest.Window, target.Key, known, ClaimLength, cancellationToken) is { } claim)
                await DeliverAsync(digest, target, claim, cancellationToken);
        }
    }

    private async Task DeliverAsync(Digest digest, DigestTarget target, LedgerEntry claim, CancellationToken cancellationToken)
    {
        // Asked for each by itself: whoever unsubscribes while others are served gets nothing any more.
        var standing = await channels.Recipients.StandingAsync(target.Key, cancellationToken);
        if (standing.IsSuppressed(digest.Id) || standing.Refusals.IsPaused)
        {
            await WithholdAsync(digest, claim, standing, cancellationToken);
            NewsTelemetry.Delivered(target.Channel, "withheld");
            return;
        }

        var result = await SendAsync(target);
        // Not cancelled: what the server took must be written down, or it would be sent again.
        await SettleAsync(digest, claim, standing, result, CancellationToken.None);
    }

    private static async Task<SendResult> SendAsync(DigestTarget target)
    {
        using var step = NewsTelemetry.Step(Steps.Send);
        var result = await target.SendAsync();
        NewsTelemetry.Delivered(target.Channel, result.GetType().Name);
        return result;
    }

    private Task SettleAsync(
        Digest digest,
        LedgerEntry claim,
        Standing standing,
        SendResult result,
        CancellationToken cancellationToken
    )
    {
        // Where nobody's mail is taken, it is our side that is refused, and that may be mended.
        if (result is SendResult.Refused { What: RefusalOf.Sender } policy && !_anybodyHasIt)
            result = new SendResult.Deferred(policy.Reason, ByServer: true);
        _faultsInARow = result is SendResult.Deferred { ByServer: true } ? _faultsInARow + 1 : 0;
        var late = clock.GetUtcNow() >= digest.Window.To + GiveUpAfter;
        return result switch
        {
            SendResult.Accepted => AcceptedAsync(digest, claim, standing, cancellationToken),
            SendResult.Refused refused => RefusedAsync(digest, claim, refused, cancellationToken),
            SendResult.Deferred deferred when late => FailedAsync(
                digest,
                claim,
                "given up: " + deferred.Reason,
                cancellationToken
            ),
            SendResult.Deferred deferred => DeferredAsync(digest, claim, deferred, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    private async Task AcceptedAsync(Digest digest, LedgerEntry claim, Standing standing, CancellationToken cancellationToken)
    {
        Sent++;
        _anybodyHasIt = true;
        if (standing.Refusals.Days.Count > 0)
            await channels.Recipients.EndRefusalsAsync(claim.RecipientKey, cancellationToken);
        if (await ledger.SettleAsync(claim, DeliveryState.Sent, null, null, cancellationToken) is null)
            logger.ClaimLost(digest.Id, digest.Window.Key, claim.RecipientKey);
        else
            logger.DigestSent(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries);
    }

    private async Task RefusedAsync(
        Digest digest,
        LedgerEntry claim,
        SendResult.Refused refused,
        CancellationToken cancellationToken
    )
    {
        if (refused.What == RefusalOf.Recipient)
        {
            // Counted before the ledger has it: a crash in between refuses and counts again, which on one day is once.
            var run = await channels.Recipients.CountRefusalAsync(claim.RecipientKey, refused.Reason, cancellationToken);
            if (run.IsPaused)
                logger.RecipientPaused(claim.RecipientKey, run.Days.Count, run.Reason);
        }

        await FailedAsync(digest, claim, refused.Reason, cancellationToken);
    }

    private async Task FailedAsync(Digest digest, LedgerEntry claim, string reason, CancellationToken cancellationToken)
    {
        Failed++;
        _faults.Add(reason);
        await ledger.SettleAsync(claim, DeliveryState.Failed, null, reason, cancellationToken);
        logger.DigestFailed(digest.Id, digest.Window.Key, claim.RecipientKey, reason);
    }

    private async Task WithholdAsync(Digest digest, LedgerEntry claim, Standing standing, CancellationToken cancellationToken)
    {
        Withheld++;
        var suppressed = standing.IsSuppressed(digest.Id);
        var state = suppressed ? DeliveryState.Suppressed : DeliveryState.Paused;
        await ledger.SettleAsync(claim, state, null, suppressed ? null : standing.Refusals.Reason, cancellationToken);
        logger.DigestWithheld(digest.Id, digest.Window.Key, claim.RecipientKey, state);
    }

    private async Task DeferredAsync(
        Digest digest,
        LedgerEntry claim,
        SendResult.Deferred deferred,
        CancellationToken cancellationToken
    )
    {
        _faults.Add(deferred.Reason);
        var next = clock.GetUtcNow() + Pause(claim.Tries, deferred.RetryAfter);
        await ledger.SettleAsync(claim, DeliveryState.Waiting, next, deferred.Reason, cancellationToken);
        logger.DigestDeferred(digest.Id, digest.Window.Key, claim.RecipientKey, claim.Tries, deferred.Reason);
    }

    /// <summary>1, 2, 4, 8, 16, then 30 minutes; or as long as the server wants, within the time there is.</summary>
    private static TimeSpan Pause(int tries, TimeSpan? wanted)
    {
        var pause = TimeSpan.FromMinutes(Math.Min(30, 1 << Math.Clamp(tries - 1, 0, 5)));
        return wanted is { } longer && longer > pause ? (longer < GiveUpAfter ? longer : GiveUpAfter) : pause;
    }
}
