using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting;

/// <summary>When a feed or a mailbox is polled next.</summary>
internal static class PollSchedule
{
    /// <summary>The longest time that a server can ask to wait.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(7);

    /// <summary>
    /// The interval after a poll that worked: the usual one, or a longer one that the feed or the server asks for.
    /// </summary>
    public static TimeSpan Interval(TimeSpan usual, TimeSpan longest, TimeSpan? timeToLive, TimeSpan? freshFor) =>
        Least(longest, Most(usual, Most(timeToLive ?? default, freshFor ?? default)));

    /// <summary>
    /// The interval after a number of failed polls: doubled for each one, and up to a quarter longer, so that feeds that failed
    /// together do not return together. It is the same each time for the same ID and number.
    /// </summary>
    /// <param name="usual">The usual interval.</param>
    /// <param name="longest">The longest one, without that quarter.</param>
    /// <param name="id">Of the feed or mailbox.</param>
    /// <param name="failures">How many polls in a row have failed, from 1.</param>
    /// <param name="retryAfter">How long the server asks to wait; null if it does not say.</param>
    public static TimeSpan AfterFailure(TimeSpan usual, TimeSpan longest, string id, int failures, TimeSpan? retryAfter = null)
    {
        var doubled = usual * Math.Pow(2, Math.Min(failures - 1, 20));
        var later = StableHash.Number(id, $"{failures}") % 1_000 is var share ? (double)share / 4_000 : 0;
        var interval = Least(longest, doubled) * (1 + later);
        return Most(interval, Bounded(retryAfter ?? default));
    }

    /// <summary>What a server asks to wait, a week at most.</summary>
    public static TimeSpan Bounded(TimeSpan retryAfter) => Least(LongestRetryAfter, retryAfter);

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Most(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
