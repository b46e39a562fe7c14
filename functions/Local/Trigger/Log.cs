using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Local.Trigger;

internal static partial class Log
{
    [LoggerMessage(EventIds.StorageAway, LogLevel.Warning, "Storage does not respond ({Reason}); trying again in {Delay}")]
    public static partial void StorageAway(ILogger logger, string reason, TimeSpan delay);

    [LoggerMessage(EventIds.StorageBack, LogLevel.Information, "Storage responds again")]
    public static partial void StorageBack(ILogger logger);

    [LoggerMessage(
        EventIds.MessageNotUpdated,
        LogLevel.Warning,
        "Message {Message} could not be updated; it will reappear in the queue"
    )]
    public static partial void MessageNotUpdated(ILogger logger, Exception fault, string message);
}
