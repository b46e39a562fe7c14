using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests;

namespace NewsMonitor.Core.Publishing;

/// <summary>Log messages of publishing: ids, counts and outcomes, never an address or the content of an article.</summary>
internal static partial class DigestLog
{
    [LoggerMessage(
        EventIds.WindowHandled,
        LogLevel.Information,
        "Digest {DigestId} of {Window}: {Articles} articles, sent to {Sent}, failed for {Failed}, withheld from "
            + "{Withheld}, {Waiting} waiting, skipped: {Skipped}"
    )]
    public static partial void WindowHandled(
        this ILogger logger,
        string digestId,
        string window,
        int articles,
        int sent,
        int failed,
        int withheld,
        int waiting,
        SkipReason? skipped
    );

    [LoggerMessage(EventIds.DigestBroke, LogLevel.Error, "Digest {DigestId} could not be created; it will be retried")]
    public static partial void DigestBroke(this ILogger logger, string digestId, Exception fault);

    [LoggerMessage(
        EventIds.WindowInFuture,
        LogLevel.Error,
        "Digest {DigestId} was sent up to {To:u}, which is in the future: the clock of a machine was ahead. The next digest "
            + "continues at {End:u}"
    )]
    public static partial void WindowInFuture(this ILogger logger, string digestId, DateTimeOffset to, DateTimeOffset end);

    [LoggerMessage(
        EventIds.DigestSetAside,
        LogLevel.Error,
        "The archived digest {Name} cannot be read ({Reason}); it is kept as {Name}.damaged and created again"
    )]
    public static partial void DigestSetAside(this ILogger logger, string name, string reason);

    [LoggerMessage(EventIds.WindowBroke, LogLevel.Error, "Digest {DigestId} of {Window} could not be sent; it will be retried")]
    public static partial void WindowBroke(this ILogger logger, string digestId, string window, Exception fault);
}
