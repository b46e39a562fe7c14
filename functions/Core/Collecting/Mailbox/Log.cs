using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>Log messages about the mailbox: its ID, counts and reasons, never an address or what a message says.</summary>
internal static partial class Log
{
    public static void Polled(this ILogger logger, MailboxState before, PolledMailbox polled)
    {
        var after = polled.Mailbox;
        if (after.TooLarge > before.TooLarge)
            TooLarge(logger, after.Id, after.TooLarge - before.TooLarge);
        if (after.Failures > 0)
            Failed(logger, after.Id, after.Failures, after.Reason, after.NextPoll);
        else
            Polled(logger, after.Id, polled.Dropped, after.NextPoll);
    }

    [LoggerMessage(
        EventIds.MailboxPolled,
        LogLevel.Information,
        "Mailbox {Mailbox}: {Dropped} messages are new; next poll at {Next:u}"
    )]
    private static partial void Polled(ILogger logger, string mailbox, int dropped, DateTimeOffset next);

    [LoggerMessage(
        EventIds.MailboxFailed,
        LogLevel.Warning,
        "Mailbox {Mailbox}: poll {Failures} failed ({Reason}); next poll at {Next:u}"
    )]
    private static partial void Failed(ILogger logger, string mailbox, int failures, string reason, DateTimeOffset next);

    [LoggerMessage(
        EventIds.MessageTooLarge,
        LogLevel.Warning,
        "Mailbox {Mailbox}: {Messages} messages were left out because they are too large, or the server does not return them"
    )]
    private static partial void TooLarge(ILogger logger, string mailbox, int messages);
}
