using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Delivery;

/// <summary>Sends an archived digest to those of its recipients who have not received it and still want it.</summary>
public sealed class DigestSending(
    SendLedger ledger,
    RecipientStore recipients,
    DigestChannels channels,
    TimeProvider clock,
    ILogger<DigestSending> logger
)
{
    /// <summary>How much longer than the sending a claim lasts: the clocks of two machines may differ by as much.</summary>
    private static readonly TimeSpan ClaimMargin = TimeSpan.FromMinutes(1);

    private TimeSpan ClaimLength => (2 * channels.Timeout) + ClaimMargin;

    public Task EnsureCreatedAsync(CancellationToken cancellationToken) => recipients.EnsureCreatedAsync(cancellationToken);

    /// <summary>
    /// Sends the digest to each recipient, those with the fewest tries first. When a channel fails for several in a row, the rest
    /// of its recipients wait for the next call, which begins with them; the other channels go on.
    /// </summary>
    /// <param name="digest">The digest.</param>
    /// <param name="to">Its recipients, each once.</param>
    /// <param name="cancellationToken">Stops between two recipients.</param>
    public async Task<SendReport> SendAsync(
        OutgoingDigest digest,
        IReadOnlyList<DigestRecipient> to,
        CancellationToken cancellationToken
    )
    {
        var (id, window) = (digest.Digest.Id, digest.Digest.Window);
        var known = await ledger.DeliveriesAsync(id, window, cancellationToken);
        var recorder = new SendRecorder(digest.Digest, ledger, recipients, clock, logger);
        var outboxes = to.GroupBy(recipient => recipient.Channel).ToDictionary(group => group.Key, Open);
        try
        {
            // Recipients that fail each time would otherwise hold back those behind them for good.
            foreach (var recipient in to.OrderBy(recipient => known.GetValueOrDefault(recipient.Key)?.Tries ?? 0))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var outbox = outboxes[recipient.Channel];
                if (outbox.IsDown)
                    continue;
                var earlier = known.GetValueOrDefault(recipient.Key);
                if (await ledger.ClaimAsync(id, window, recipient.Key, earlier, ClaimLength, cancellationToken) is { } claim)
                    await DeliverAsync(outbox, recipient, claim, recorder, cancellationToken);
            }
        }
        finally
        {
            foreach (var outbox in outboxes.Values)
                await outbox.DisposeAsync();
        }

        known = await ledger.DeliveriesAsync(id, window, cancellationToken);
        return recorder.Report(waiting: to.Count(recipient => known.GetValueOrDefault(recipient.Key) is not { IsFinal: true }));

        Outbox Open(IGrouping<string, DigestRecipient> group) =>
            new(
                channels[group.Key],
                digest,
                hasSent: group.Any(recipient => known.GetValueOrDefault(recipient.Key)?.State == DeliveryState.Sent)
            );
    }

    private async Task DeliverAsync(
        Outbox outbox,
        DigestRecipient recipient,
        LedgerEntry claim,
        SendRecorder recorder,
        CancellationToken cancellationToken
    )
    {
        // Checked for each recipient: someone who unsubscribes while others are served receives nothing more.
        var standing = await recipients.StandingAsync(recipient.Key, cancellationToken);
        if (standing.IsSuppressed(recorder.DigestId) || standing.Refusals.IsPaused)
        {
            await recorder.WithholdAsync(claim, standing, cancellationToken);
            NewsTelemetry.Delivered(recipient.Channel, "withheld");
            return;
        }

        var result = await SendAsync(outbox, recipient, claim.FirstTriedAt ?? recorder.WindowEnd);
        await recorder.SettleAsync(claim, standing, result);
    }

    private static async Task<SendResult> SendAsync(Outbox outbox, DigestRecipient recipient, DateTimeOffset firstTried)
    {
        using var step = NewsTelemetry.Step(Steps.Send);
        var result = await outbox.SendAsync(recipient, firstTried);
        NewsTelemetry.Delivered(recipient.Channel, result.GetType().Name);
        return result;
    }
}
