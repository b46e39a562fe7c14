using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Forgetting;

/// <summary>Log messages about what is forgotten.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventIds.ArticlesForgotten,
        LogLevel.Information,
        "Forgotten: {Articles} articles, {Blobs} blobs, changed {Digests} digests"
    )]
    public static partial void Forgotten(this ILogger logger, int articles, int blobs, int digests);
}
