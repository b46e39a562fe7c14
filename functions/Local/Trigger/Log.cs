using Microsoft.Extensions.Logging;

namespace NewsMonitor.Local.Trigger;

internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Warning, "{Blob}: try {Try} of {MaxTries} failed; next one in {Delay}")]
    public static partial void TryFailed(ILogger logger, Exception fault, string blob, long @try, int maxTries, TimeSpan delay);

    [LoggerMessage(102, LogLevel.Error, "{Blob} is poisoned after {Tries} tries: {Reason}")]
    public static partial void Poisoned(ILogger logger, string blob, long tries, string reason);

    [LoggerMessage(103, LogLevel.Warning, "Storage does not answer ({Reason}); trying again in {Delay}")]
    public static partial void StorageAway(ILogger logger, string reason, TimeSpan delay);

    [LoggerMessage(104, LogLevel.Information, "Storage answers again")]
    public static partial void StorageBack(ILogger logger);

    [LoggerMessage(105, LogLevel.Warning, "A failed try of {Blob} could not be noted; its message comes back by itself")]
    public static partial void NotNoted(ILogger logger, Exception fault, string blob);
}
