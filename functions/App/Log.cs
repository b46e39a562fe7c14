using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Functions;

/// <summary>What the functions log themselves; the rest is the product's, under <c>functions/Core</c>.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventIds.DigestsLookedAfter,
        LogLevel.Information,
        "Digests looked after: {Windows} windows, {Waiting} of them still wait for somebody"
    )]
    public static partial void DigestsLookedAfter(this ILogger logger, int windows, int waiting);

    [LoggerMessage(
        EventIds.AlertsLookedAfter,
        LogLevel.Information,
        "Alerts looked after: {Windows} windows, {Waiting} of them still wait for somebody"
    )]
    public static partial void AlertsLookedAfter(this ILogger logger, int windows, int waiting);
}
