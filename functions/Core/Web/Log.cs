using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Web;

/// <summary>Log messages about requests: the pattern of the address, never the address itself.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void RequestFailed(this ILogger logger, string method, string route, Exception fault);

    [LoggerMessage(EventIds.RequestWithoutFile, LogLevel.Warning, "{Method} {Route} could not be answered: {Reason}")]
    public static partial void RequestWithoutFile(this ILogger logger, string method, string route, string reason);

    [LoggerMessage(EventIds.RequestWithoutStorage, LogLevel.Warning, "{Method} {Route} could not reach storage")]
    public static partial void RequestWithoutStorage(this ILogger logger, string method, string route, Exception fault);
}
