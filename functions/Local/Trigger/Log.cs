using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Local.Trigger;

internal static partial class Log
{
    [LoggerMessage(EventIds.StorageAway, LogLevel.Warning, "Storage does not answer ({Reason}); trying again in {Delay}")]
    public static partial void StorageAway(ILogger logger, string reason, TimeSpan delay);

    [LoggerMessage(EventIds.StorageBack, LogLevel.Information, "Storage answers again")]
    public static partial void StorageBack(ILogger logger);

    [LoggerMessage(
        EventIds.MessageNotUpdated,
        LogLevel.Warning,
        "Message {Message} could not be updated; it comes back by itself"
    )]
    public static partial void MessageNotUpdated(ILogger logger, Exception fault, string message);
}
