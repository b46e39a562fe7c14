namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>Days on which an address was rejected for good, with no mail to it accepted between them.</summary>
/// <param name="Days">UTC days, the oldest first; a day counts once, however often the address was rejected on it.</param>
/// <param name="Reason">The reason given on the last day; null if there is none.</param>
/// <param name="PausedAt">When sending stopped; null if it has not. A mail that returned stops it at once.</param>
public sealed record RefusalRun(IReadOnlyList<DateOnly> Days, string? Reason, DateTimeOffset? PausedAt)
{
    /// <summary>
    /// The number of days after which a recipient is paused: one may be a temporary server problem, three are not. Days are
    /// counted, not mails, because three alerts within an hour meet the same problem.
    /// </summary>
    public const int Limit = 3;

    public static readonly RefusalRun None = new([], null, null);

    public bool IsPaused => PausedAt is not null;

    /// <summary>What two rows say of one recipient; this run if the other one has no day.</summary>
    public RefusalRun Merge(RefusalRun other)
    {
        if (other.Days.Count == 0)
            return this;
        if (Days.Count == 0)
            return other;
        var reason = Days[^1] >= other.Days[^1] ? Reason : other.Reason;
        return new RefusalRun([.. Days.Union(other.Days).Order()], reason, PausedAt ?? other.PausedAt);
    }

    /// <summary>The same run, paused; itself if it is.</summary>
    public RefusalRun Paused(string reason, DateTimeOffset now)
    {
        if (IsPaused)
            return this;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new RefusalRun(Days.Contains(today) ? Days : [.. Days, today], reason, now);
    }

    /// <summary>
    /// The same run with one more day; itself if that day was counted before, or if the recipient is paused already.
    /// </summary>
    public RefusalRun With(string reason, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (IsPaused || Days.Contains(today))
            return this;
        IReadOnlyList<DateOnly> days = [.. Days, today];
        return new RefusalRun(days, reason, days.Count >= Limit ? now : null);
    }
}
