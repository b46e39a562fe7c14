using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>What a poll changes about a feed.</summary>
internal static class PollRecord
{
    /// <summary>From this many polls in a row that say where the feed was moved to for good, it is polled there.</summary>
    private const int SightingsToMove = 3;

    private const int MaxTitle = 200;

    /// <summary>The poll worked.</summary>
    /// <param name="feed">The feed before it.</param>
    /// <param name="fetched">The answer.</param>
    /// <param name="now">The time of the poll.</param>
    /// <param name="options">The intervals.</param>
    public static Feed Worked(this Feed feed, Fetched fetched, DateTimeOffset now, CollectingOptions options)
    {
        var worked = feed with
        {
            PolledAt = now,
            NextPoll = now + PollSchedule.Interval(options.Interval, options.LongestInterval, feed.TimeToLive, fetched.FreshFor),
            Failures = 0,
            FailingSince = null,
            Reason = "",
            MovedTo = fetched.MovedTo,
            MovedSeen =
                fetched.MovedTo is null ? 0
                : fetched.MovedTo == feed.MovedTo ? feed.MovedSeen + 1
                : 1,
        };
        return worked.MovedSeen < SightingsToMove ? worked : worked with { Url = worked.MovedTo!, MovedTo = null, MovedSeen = 0 };
    }

    /// <summary>The poll failed.</summary>
    public static Feed Failed(
        this Feed feed,
        string reason,
        TimeSpan? retryAfter,
        DateTimeOffset now,
        CollectingOptions options
    ) =>
        feed with
        {
            Failures = feed.Failures + 1,
            MovedTo = null,
            MovedSeen = 0,
            FailingSince = feed.FailingSince ?? now,
            Reason = UntrustedText.Line(reason, MaxTitle),
            NextPoll =
                now
                + PollSchedule.AfterFailure(options.Interval, options.LongestInterval, feed.Id, feed.Failures + 1, retryAfter),
        };

    /// <summary>It was not polled: its host asked to wait when something else was fetched there. Nothing failed.</summary>
    public static Feed Postponed(this Feed feed, DateTimeOffset until) => feed with { NextPoll = until };

    /// <summary>The feed is gone for good.</summary>
    public static Feed Ended(this Feed feed, DateTimeOffset now) =>
        feed with
        {
            EndedAt = now,
            FailingSince = feed.FailingSince ?? now,
            Reason = "the server says that it is gone for good (410)",
        };

    /// <summary>The feed's own title replaces the one it was added with.</summary>
    public static Feed Titled(this Feed feed, string title) =>
        UntrustedText.Line(title, MaxTitle) is { Length: > 0 } line ? feed with { Title = line } : feed;
}
