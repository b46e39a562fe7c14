using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Health;

internal static partial class Log
{
    [LoggerMessage(EventIds.ServiceAway, LogLevel.Warning, "The {Service} service of the storage account does not answer")]
    public static partial void ServiceAway(this ILogger logger, string service, Exception fault);

    [LoggerMessage(EventIds.SubscriptionsNotReadable, LogLevel.Warning, "The subscriptions cannot be read, so no digest is sent")]
    public static partial void SubscriptionsNotReadable(this ILogger logger, Exception fault);

    [LoggerMessage(EventIds.DecisionsNotReadable, LogLevel.Warning, "What readers decided cannot be read, so no digest is sent")]
    public static partial void DecisionsNotReadable(this ILogger logger, Exception fault);
}
