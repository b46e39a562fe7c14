using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Timers;

internal static partial class Log
{
    [LoggerMessage(EventIds.TickNotRecorded, LogLevel.Warning, "That {Timer} ran could not be recorded")]
    public static partial void TickNotRecorded(this ILogger logger, string timer, Exception fault);
}
