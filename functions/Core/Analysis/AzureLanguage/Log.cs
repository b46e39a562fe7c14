using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Log messages of the analysis by Azure AI Language: counts and the service's own messages, never an article's text.
/// </summary>
internal static partial class Log
{
    // Information, since it is logged for every article until the end of the month; the digest tells people.
    [LoggerMessage(
        EventIds.CeilingReached,
        LogLevel.Information,
        "The monthly limit of {Ceiling} text records is reached ({Needed} more are needed): the embedded analyzer takes over"
    )]
    public static partial void CeilingReached(this ILogger logger, int ceiling, int needed);

    [LoggerMessage(EventIds.PieceNotJudged, LogLevel.Warning, "Azure AI Language could not analyze {Fault}")]
    public static partial void PieceNotJudged(this ILogger logger, string fault);

    [LoggerMessage(
        EventIds.TextRecordsNotGivenBack,
        LogLevel.Warning,
        "{Unused} unused text records could not be released and stay counted"
    )]
    public static partial void NotGivenBack(this ILogger logger, Exception fault, int unused);
}
