using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Log messages of collectors: ids, counts and reasons, never an address, which may contain a key.</summary>
internal static partial class Log
{
    public static void Polled(this ILogger logger, Feed before, PolledFeed polled)
    {
        var after = polled.Feed;
        if (after.Url != before.Url)
            Moved(logger, after.Id, after.Url.Host);
        if (after.EndedAt is not null)
            Ended(logger, after.Id);
        else if (after.Failures > 0)
            Failed(logger, after.Id, after.Failures, after.Reason, after.NextPoll);
        else
            Polled(logger, after.Id, polled.Dropped, after.NextPoll);
    }

    [LoggerMessage(EventIds.PollBroke, LogLevel.Error, "Feed {Feed} could not be polled because storage failed")]
    public static partial void PollBroke(this ILogger logger, string feed, Exception fault);

    [LoggerMessage(
        EventIds.FeedPolled,
        LogLevel.Information,
        "Feed {Feed}: {Dropped} entries are new or have changed; next poll at {Next:u}"
    )]
    private static partial void Polled(ILogger logger, string feed, int dropped, DateTimeOffset next);

    [LoggerMessage(
        EventIds.FeedFailed,
        LogLevel.Warning,
        "Feed {Feed}: poll {Failures} failed ({Reason}); next poll at {Next:u}"
    )]
    private static partial void Failed(ILogger logger, string feed, int failures, string reason, DateTimeOffset next);

    [LoggerMessage(EventIds.FeedEnded, LogLevel.Warning, "Feed {Feed} is gone for good and is no longer polled")]
    private static partial void Ended(ILogger logger, string feed);

    [LoggerMessage(
        EventIds.FeedMoved,
        LogLevel.Information,
        "Feed {Feed} was moved for good and is polled at {Host} from now on"
    )]
    private static partial void Moved(ILogger logger, string feed, string host);
}
