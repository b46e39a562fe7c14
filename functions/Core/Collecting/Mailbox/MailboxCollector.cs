using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// Polls the mailbox of the settings if it is due, and puts its messages into the inbox; the rest is the path of any other
/// article. It deletes nothing.
/// </summary>
public sealed class MailboxCollector(
    MailboxStore store,
    MailboxPoll poll,
    MailboxOptions options,
    ILogger<MailboxCollector> logger
)
{
    /// <summary>Polls it once.</summary>
    /// <returns>The mailbox after the poll, whether that worked or not; null if it was not polled.</returns>
    /// <exception cref="Azure.RequestFailedException">
    /// Storage failed. Nothing is lost: the mailbox is polled again once the claim ends.
    /// </exception>
    public async Task<PolledMailbox?> RunAsync(CancellationToken cancellationToken)
    {
        if (!options.IsSet || await store.TryClaimAsync(cancellationToken) is not { } claimed)
            return null;
        var polled = await poll.RunAsync(claimed.Mailbox, claimed.At, cancellationToken);
        await store.ReleaseAsync(claimed, polled.Mailbox, cancellationToken);
        logger.Polled(claimed.Mailbox, polled);
        NewsTelemetry.Polled("mailbox", polled.Mailbox.Failures > 0 ? "failed" : "worked", polled.Dropped);
        return polled;
    }
}
