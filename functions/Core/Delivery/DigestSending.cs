using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Delivery;

/// <summary>Sends an archived digest to those of its recipients who have not received it and still want it.</summary>
public sealed class DigestSending(
    SendLedger ledger,
    RecipientStore recipients,
    RecipientKeys keys,
    UsedKeys used,
    DigestChannels channels,
    TimeProvider time,
    ILogger<DigestSending> logger
)
{
    /// <summary>How much longer than the sending a claim lasts.</summary>
    private static readonly TimeSpan ClaimMargin = TimeSpan.FromMinutes(1);

    private TimeSpan ClaimLength => (2 * channels.Timeout) + ClaimMargin;

    /// <summary>
    /// Sends the digest to each recipient, those with the fewest tries first. When a channel fails for several in a row, the rest
    /// of its recipients wait for the next call, which begins with them; the other channels go on.
    /// </summary>
    /// <param name="digest">The digest.</param>
    /// <param name="to">
    /// Its recipients, each once. Those it was never tried for get nothing if it is older than any digest that is begun now:
    /// they may have been added since.
    /// </param>
    /// <param name="clock">The time of the storage service.</param>
    /// <param name="cancellationToken">Stops between two recipients.</param>
    /// <exception cref="SettingsException">The key is missing under which it was recorded who gets nothing.</exception>
    public async Task<SendReport> SendAsync(
        OutgoingDigest digest,
        IReadOnlyList<DigestRecipient> to,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        await used.CheckAsync(cancellationToken);
        var (id, window) = (digest.Digest.Id, digest.Digest.Window);
        var known = await ledger.DeliveriesAsync(id, window, cancellationToken);
        if (clock.Now - window.To > DigestWindow.Longest)
            to = [.. to.Where(recipient => Of(recipient) is not null)];
        var recorder = new SendRecorder(digest.Digest, ledger, recipients, clock, time, logger);
        var outboxes = to.GroupBy(recipient => recipient.Channel).ToDictionary(group => group.Key, Open);
        try
        {
            // Recipients that fail each time would otherwise hold back those behind them for good.
            foreach (var recipient in to.OrderBy(recipient => Of(recipient)?.Tries ?? 0))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var outbox = outboxes[recipient.Channel];
                if (outbox.IsDown)
                    continue;
                var key = keys.Of(recipient.Hash);
                if (
                    await ledger.ClaimAsync(id, window, key, Of(recipient), clock.Now, ClaimLength, cancellationToken) is
                    { } claim
                )
                    await DeliverAsync(outbox, recipient, key, claim, recorder, cancellationToken);
            }
        }
        finally
        {
            foreach (var outbox in outboxes.Values)
                await outbox.DisposeAsync();
        }

        known = await ledger.DeliveriesAsync(id, window, cancellationToken);
        return recorder.Report(waiting: to.Count(recipient => Of(recipient) is not { IsFinal: true }));

        LedgerEntry? Of(DigestRecipient recipient) => Find(known, keys.Of(recipient.Hash));

        Outbox Open(IGrouping<string, DigestRecipient> group) =>
            new(channels[group.Key], digest, hasSent: group.Any(recipient => Of(recipient)?.State == DeliveryState.Sent));
    }

    // A window may have been begun before the key was changed. What is final counts first.
    private static LedgerEntry? Find(IReadOnlyDictionary<string, LedgerEntry> known, RecipientKey recipient) =>
        recipient.All.Select(key => known.GetValueOrDefault(key)).OfType<LedgerEntry>().MaxBy(entry => entry.IsFinal);

    private async Task DeliverAsync(
        Outbox outbox,
        DigestRecipient recipient,
        RecipientKey key,
        LedgerEntry claim,
        SendRecorder recorder,
        CancellationToken cancellationToken
    )
    {
        // Checked for each recipient: someone who unsubscribes while others are served receives nothing more.
        var standing = await recipients.StandingAsync(key, cancellationToken);
        if (standing.IsSuppressed(recorder.DigestId) || standing.Refusals.IsPaused)
        {
            await recorder.WithholdAsync(claim, standing, cancellationToken);
            NewsTelemetry.Delivered(recipient.Channel, "withheld");
            return;
        }

        var result = await SendAsync(outbox, recipient, claim.FirstTriedAt ?? recorder.WindowEnd);
        await recorder.SettleAsync(claim, key, standing, result);
    }

    private static async Task<SendResult> SendAsync(Outbox outbox, DigestRecipient recipient, DateTimeOffset firstTried)
    {
        using var step = NewsTelemetry.Step(Steps.Send);
        var result = await outbox.SendAsync(recipient, firstTried);
        NewsTelemetry.Delivered(recipient.Channel, result.GetType().Name);
        return result;
    }
}
