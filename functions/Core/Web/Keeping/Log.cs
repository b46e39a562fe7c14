using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>Log messages about what is kept for pages.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.RenewalFailed, LogLevel.Warning, "Could not make {Kind} of a day again")]
    public static partial void RenewalFailed(this ILogger logger, string kind, Exception fault);
}
