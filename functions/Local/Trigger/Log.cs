using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Local.Trigger;

internal static partial class Log
{
    [LoggerMessage(EventIds.StorageAway, LogLevel.Warning, "Storage does not respond ({Reason}); trying again in {Delay}")]
    public static partial void StorageAway(ILogger logger, string reason, TimeSpan delay);

    [LoggerMessage(EventIds.StorageBack, LogLevel.Information, "Storage responds again")]
    public static partial void StorageBack(ILogger logger);

    [LoggerMessage(EventIds.StepFailed, LogLevel.Error, "A step of the trigger failed; trying again in {Delay}")]
    public static partial void Unexpected(ILogger logger, Exception fault, TimeSpan delay);

    [LoggerMessage(EventIds.WorkFailed, LogLevel.Error, "Work on a message failed; the message will reappear in the queue")]
    public static partial void WorkFailed(ILogger logger, Exception fault);

    [LoggerMessage(
        EventIds.MessageNotReadable,
        LogLevel.Error,
        "Message {Message} of {Length} characters was deleted from the queue {Queue}: another program wrote it, and it names no blob"
    )]
    public static partial void MessageNotReadable(ILogger logger, string message, int length, string queue);

    [LoggerMessage(
        EventIds.MessageNotUpdated,
        LogLevel.Warning,
        "Message {Message} could not be updated; it will reappear in the queue"
    )]
    public static partial void MessageNotUpdated(ILogger logger, Exception fault, string message);
}
