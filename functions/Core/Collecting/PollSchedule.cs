using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting;

/// <summary>When a feed is polled next.</summary>
internal static class PollSchedule
{
    /// <summary>The longest time that a server can ask to wait.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(7);

    /// <summary>
    /// The interval after a poll that worked: the usual one, or a longer one that the feed or the server asks for.
    /// </summary>
    public static TimeSpan Interval(CollectingOptions options, TimeSpan? timeToLive, TimeSpan? freshFor) =>
        Least(options.LongestInterval, Most(options.Interval, Most(timeToLive ?? default, freshFor ?? default)));

    /// <summary>
    /// The interval after a number of failed polls: doubled for each one, and up to a quarter longer, so that feeds that failed
    /// together do not return together. It is the same each time for the same feed and number.
    /// </summary>
    public static TimeSpan AfterFailure(CollectingOptions options, string feedId, int failures, TimeSpan? retryAfter)
    {
        var doubled = options.Interval * Math.Pow(2, Math.Min(failures - 1, 20));
        var later = StableHash.Number(feedId, $"{failures}") % 1_000 is var share ? (double)share / 4_000 : 0;
        var interval = Least(options.LongestInterval, doubled) * (1 + later);
        return Most(interval, Least(LongestRetryAfter, retryAfter ?? default));
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Most(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
