using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>
/// The time that a digest covers, in UTC: from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive).
/// </summary>
/// <param name="From">Where the previous window ended, so that nothing is reported twice or left out.</param>
/// <param name="To">When the digest was due.</param>
/// <param name="MissedFrom">
/// Where the previous window ended, if that is longer ago than a digest reaches back; the digest mentions it.
/// </param>
public sealed record DigestWindow(DateTimeOffset From, DateTimeOffset To, DateTimeOffset? MissedFrom = null)
{
    /// <summary>
    /// Where the first window of its digest began; what came in before that was not reported. Null if unknown, because the
    /// windows are older than this information.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? ReportedSince { get; init; }

    /// <summary>The minimum length of a window that is asked for before there was one.</summary>
    public static readonly TimeSpan First = TimeSpan.FromHours(24);

    /// <summary>
    /// The maximum length of a window, however long the service was down: a week, plus the hours by which a clock change may
    /// lengthen it.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(8);

    /// <summary>
    /// How long after its end a window may be read. The storage service sets the time of a row when it writes it, but its
    /// servers' clocks differ a little, and a row with a time before the end must be there when the window is read.
    /// </summary>
    public static readonly TimeSpan GracePeriod = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Old = TimeSpan.FromDays(60);

    /// <summary>Identifies the window: valid in table keys and blob names, and ordered by time.</summary>
    [JsonIgnore]
    public string Key => To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + TimeKey;

    /// <summary>The time of day of the window's end in UTC, such as <c>T0800Z</c>; with seconds if it has any.</summary>
    [JsonIgnore]
    public string TimeKey => To.ToString("'T'HHmm", CultureInfo.InvariantCulture) + Fraction + "Z";

    /// <summary>Whether it covers a time.</summary>
    public bool Covers(DateTimeOffset time) => From <= time && time < To;

    /// <summary>Whether something was published so long before that it is no news in this window.</summary>
    public bool IsLongAfter(DateTimeOffset published) => published < From - Old;

    private string Fraction =>
        To.Ticks % TimeSpan.TicksPerMinute == 0 ? "" : To.ToString("ss'.'fff", CultureInfo.InvariantCulture);

    /// <summary>
    /// The window that ends at <paramref name="to"/> and starts where the last one ended. The first window starts where the last
    /// one would have ended according to the schedule, so that a weekly digest starts with a week.
    /// </summary>
    public static DigestWindow Of(ISchedule schedule, LastWindow? last, DateTimeOffset to)
    {
        if (last is not null)
            return After(last.To, to) with { ReportedSince = last.ReportedSince };
        var before = schedule.LatestDue(Instant.FromDateTimeOffset(to) - Duration.Epsilon).ToDateTimeOffset();
        var first = before < to - First ? After(before, to) with { MissedFrom = null } : After(null, to);
        return first with { ReportedSince = first.From };
    }

    /// <summary>The window that ends at <paramref name="to"/> and starts where the last one ended.</summary>
    /// <param name="to">Its end, which is rounded up to a millisecond, the precision of <see cref="Key"/>.</param>
    /// <param name="last">Where the last window ended; null if there was none.</param>
    public static DigestWindow After(DateTimeOffset? last, DateTimeOffset to)
    {
        to = WholeMilliseconds(to);
        if (last is not { } end)
            return new DigestWindow(to - First, to);
        return end < to - Longest ? new DigestWindow(to - Longest, to, end) : new DigestWindow(end, to);
    }

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset time)
    {
        var excess = time.UtcTicks % TimeSpan.TicksPerMillisecond;
        return new DateTimeOffset(
            excess == 0 ? time.UtcTicks : time.UtcTicks - excess + TimeSpan.TicksPerMillisecond,
            TimeSpan.Zero
        );
    }
}
