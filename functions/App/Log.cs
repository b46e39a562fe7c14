using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Functions;

/// <summary>The functions' own log messages.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventIds.DigestsChecked,
        LogLevel.Information,
        "Digests checked: {Windows} windows, {Waiting} not yet sent to every recipient"
    )]
    public static partial void DigestsChecked(this ILogger logger, int windows, int waiting);

    // The run also throws, but this line is what shows that the app runs.
    [LoggerMessage(EventIds.DigestsNotSent, LogLevel.Error, "Digests checked: not all could be sent ({Fault})")]
    public static partial void DigestsNotSent(this ILogger logger, string fault);

    [LoggerMessage(
        EventIds.AlertsChecked,
        LogLevel.Information,
        "Alerts checked: {Windows} windows, {Waiting} not yet sent to every recipient"
    )]
    public static partial void AlertsChecked(this ILogger logger, int windows, int waiting);

    [LoggerMessage(EventIds.AlertsNotSent, LogLevel.Error, "Alerts checked: not all could be sent ({Fault})")]
    public static partial void AlertsNotSent(this ILogger logger, string fault);

    [LoggerMessage(
        EventIds.FeedsPolled,
        LogLevel.Information,
        "Feeds polled: {Feeds}, of which {Failed} failed; {Dropped} entries are new or have changed"
    )]
    public static partial void FeedsPolled(this ILogger logger, int feeds, int failed, int dropped);

    [LoggerMessage(
        EventIds.MailboxChecked,
        LogLevel.Information,
        "Mailbox checked: {Dropped} messages are new; failed: {Failed}"
    )]
    public static partial void MailboxChecked(this ILogger logger, int dropped, bool failed);
}
