using NodaTime;
using NodaTime.TimeZones;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary> At fixed intervals, except in quiet hours: what comes in then is reported when they end. </summary>
/// <param name="minutes">The interval, from 1 to <see cref="MaxMinutes"/>.</param>
/// <param name="quiet">When no alerts are sent; null if there are no quiet hours.</param>
/// <param name="zone">The time zone of the quiet hours.</param>
public sealed class AlertSchedule(int minutes, QuietHours? quiet, DateTimeZone zone) : ISchedule
{
    /// <summary>
    /// The longest interval at which an alert is due between any two quiet periods (<see cref="QuietHours.Longest"/>).
    /// </summary>
    public const int MaxMinutes = 60;

    private readonly Duration _step = Duration.FromMinutes(minutes);

    public DateTimeZone Zone { get; } = zone;

    public Instant LatestDue(Instant now)
    {
        var due = Grid(now);
        while (quiet?.Around(due, Zone) is { } interval)
            due = Grid(interval.Start - Duration.Epsilon);
        return due;
    }

    public bool IsQuiet(Instant time) => quiet?.Around(time, Zone) is not null;

    public Instant NextDue(Instant now)
    {
        var due = Grid(now) + _step;
        while (quiet?.Around(due, Zone) is { } interval)
            due = Grid(interval.End - Duration.Epsilon) + _step;
        return due;
    }

    private Instant Grid(Instant time)
    {
        // Whole numbers, since a double cannot represent nanoseconds of this century.
        var (since, step) = ((time - NodaConstants.UnixEpoch).ToInt64Nanoseconds(), _step.ToInt64Nanoseconds());
        return NodaConstants.UnixEpoch + Duration.FromNanoseconds(since - (((since % step) + step) % step));
    }
}

/// <summary>The same local hours every day; they pass midnight if they end before they begin.</summary>
/// <param name="From">When they begin (inclusive).</param>
/// <param name="To">When they end (exclusive).</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Leaves some hours that are not quiet, even on a day on which the clocks skip one.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(21);

    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>Their length on a day without a clock change; a whole day if they end when they begin.</summary>
    public TimeSpan Length =>
        TimeSpan.FromTicks(To > From ? To.TickOfDay - From.TickOfDay : TimeSpan.TicksPerDay - From.TickOfDay + To.TickOfDay);

    /// <summary>The quiet hours that contain an instant; null if there are none.</summary>
    public Interval? Around(Instant time, DateTimeZone zone)
    {
        var today = time.InZone(zone).Date;
        for (var day = today.PlusDays(-1); day <= today; day = day.PlusDays(1))
        {
            var start = (day + From).InZone(zone, Resolver).ToInstant();
            var end = ((To > From ? day : day.PlusDays(1)) + To).InZone(zone, Resolver).ToInstant();
            if (start <= time && time < end)
                return new Interval(start, end);
        }

        return null;
    }
}
