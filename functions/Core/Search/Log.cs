using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Search;

/// <summary>Log messages about the index.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.IndexBuilt, LogLevel.Information, "{Days} days of the index were written, {Articles} articles read")]
    public static partial void IndexBuilt(this ILogger logger, int days, int articles);

    [LoggerMessage(
        EventIds.DocumentRefused,
        LogLevel.Warning,
        "Azure AI Search refused article {Article} with {Status}; it cannot be found until it changes"
    )]
    public static partial void DocumentRefused(this ILogger logger, string article, int status);

    [LoggerMessage(EventIds.EarlierIndexDeleted, LogLevel.Information, "The index {Index} of an earlier version was deleted")]
    public static partial void EarlierIndexDeleted(this ILogger logger, string index);
}
