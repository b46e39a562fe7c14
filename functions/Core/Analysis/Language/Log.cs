using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Analysis.Language;

/// <summary>What the analysis by Azure AI Language logs: counts and the service's words, never an article's.</summary>
internal static partial class Log
{
    // As often as articles come, to the end of the month: the digest is what tells people.
    [LoggerMessage(
        EventIds.CeilingReached,
        LogLevel.Information,
        "The ceiling of {Ceiling} text records a month is reached ({Needed} more are needed): the embedded analyzer takes over"
    )]
    public static partial void CeilingReached(this ILogger logger, int ceiling, int needed);

    [LoggerMessage(EventIds.PieceNotJudged, LogLevel.Warning, "Azure AI Language could not judge {Fault}")]
    public static partial void PieceNotJudged(this ILogger logger, string fault);

    [LoggerMessage(EventIds.TextRecordsNotGivenBack, LogLevel.Warning, "{Unused} text records were not used and stay counted")]
    public static partial void NotGivenBack(this ILogger logger, Exception fault, int unused);
}
