using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Functions;

/// <summary>
/// Polls the mailbox if it is due, every five minutes. Without a mailbox, it does nothing. What it brings is dropped into the
/// inbox, where <see cref="AnalyzeArticle"/> finds it.
/// </summary>
public sealed class PollMailbox(MailboxCollector collector, ILogger<PollMailbox> logger)
{
    /// <summary>Runs after <see cref="PollFeeds"/>.</summary>
    /// <exception cref="Azure.RequestFailedException">
    /// Storage failed. Nothing is lost: a later run polls the mailbox again. Failures of the mail server are recorded and not
    /// thrown.
    /// </exception>
    [Function(nameof(PollMailbox))]
    public async Task RunAsync(
        [TimerTrigger("0 4/5 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        if (await collector.RunAsync(cancellationToken) is { } polled)
            logger.MailboxChecked(polled.Dropped, polled.Mailbox.Failures > 0);
    }
}
