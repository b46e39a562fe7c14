using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>Log messages about reprocessing.</summary>
internal static partial class Log
{
    [LoggerMessage(EventIds.ArticlesReprocessed, LogLevel.Information, "{Articles} articles reprocessed, {Failed} left alone")]
    public static partial void Reprocessed(this ILogger logger, int articles, int failed);

    [LoggerMessage(
        EventIds.ArticleNotReprocessed,
        LogLevel.Warning,
        "{Blob} (article {ArticleId}) was not reprocessed ({Reason})"
    )]
    public static partial void NotReprocessed(this ILogger logger, string blob, string articleId, string reason);
}
