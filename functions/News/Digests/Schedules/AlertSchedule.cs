using NodaTime;
using NodaTime.TimeZones;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>
/// Every so many minutes, but not in quiet hours: what comes in then is told when they end.
/// </summary>
/// <param name="minutes">Between two looks, from 1 to <see cref="MaxMinutes"/>.</param>
/// <param name="quiet">When nobody is to be disturbed; null: never.</param>
/// <param name="zone">The zone the quiet hours are in.</param>
public sealed class AlertSchedule(int minutes, QuietHours? quiet, DateTimeZone zone) : ISchedule
{
    /// <summary>No more, so that there is a look between any two quiet times (<see cref="QuietHours.Longest"/>).</summary>
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

    public Instant NextDue(Instant now)
    {
        var due = Grid(now) + _step;
        while (quiet?.Around(due, Zone) is { } interval)
            due = Grid(interval.End - Duration.Epsilon) + _step;
        return due;
    }

    private Instant Grid(Instant time)
    {
        // Whole numbers: a double cannot tell two nanoseconds of this century apart.
        var (since, step) = ((time - NodaConstants.UnixEpoch).ToInt64Nanoseconds(), _step.ToInt64Nanoseconds());
        return NodaConstants.UnixEpoch + Duration.FromNanoseconds(since - (((since % step) + step) % step));
    }
}

/// <summary>Local hours of every day, past midnight where they end before they begin.</summary>
/// <param name="From">When they begin; still quiet.</param>
/// <param name="To">When they end; not quiet any more.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Leaves hours that are not quiet on a day whose clocks skip one, too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(21);

    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>On a day whose clocks do not change; a whole day where they end when they begin.</summary>
    public TimeSpan Length =>
        TimeSpan.FromTicks(To > From ? To.TickOfDay - From.TickOfDay : TimeSpan.TicksPerDay - From.TickOfDay + To.TickOfDay);

    /// <summary>The quiet hours an instant lies in; null where it lies in none.</summary>
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
