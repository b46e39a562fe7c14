using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>The time a digest covers: from <paramref name="From"/> up to, not including, <paramref name="To"/>, both in UTC.</summary>
/// <param name="From">Where the window before ended, so that nothing is told twice or left out.</param>
/// <param name="To">When the digest was due.</param>
/// <param name="MissedFrom">Where the window before ended, if that is longer ago than a digest reaches back; the digest says so.</param>
public sealed record DigestWindow(DateTimeOffset From, DateTimeOffset To, DateTimeOffset? MissedFrom = null)
{
    /// <summary>
    /// Where the first window of its digest began: what came in before that was told to nobody. Null where that is not known,
    /// since the windows are older than this is written down.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? ReportedSince { get; init; }

    /// <summary>What the first window of a digest covers at least.</summary>
    public static readonly TimeSpan First = TimeSpan.FromHours(24);

    /// <summary>What a window covers at most, however long nothing ran: a week, and the hours by which a zone may lengthen it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(8);

    /// <summary>
    /// How long after its end a window may be read. A row is stamped before it is written, so one stamped just before the end may still be
    /// on its way when the end comes; it must be there when the window is read, since no later window looks for it.
    /// </summary>
    public static readonly TimeSpan Settle = TimeSpan.FromMinutes(1);

    /// <summary>Names the window: legal in table keys and blob names, and in order of time to the minute.</summary>
    [JsonIgnore]
    public string Key => To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + TimeKey;

    /// <summary>The window's end within its UTC day, such as <c>T0800Z</c>; with seconds where it has any.</summary>
    [JsonIgnore]
    public string TimeKey => To.ToString("'T'HHmm", CultureInfo.InvariantCulture) + Fraction + "Z";

    private string Fraction =>
        To.Ticks % TimeSpan.TicksPerMinute == 0 ? "" : To.ToString("ss'.'fff", CultureInfo.InvariantCulture);

    /// <summary>
    /// The window that ends at <paramref name="to"/> and starts where the last one ended; the first where the last one would have ended by the
    /// schedule, so that a weekly digest begins with a week.
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
    /// <param name="to">Its end; taken up to the next millisecond, which is what <see cref="Key"/> can hold.</param>
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
