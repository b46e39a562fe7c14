using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>
/// At set local times on set days of the week. A day whose clocks skip a time has its digest at the first valid instant after the gap, a day
/// that has it twice at the earlier one, a day that the zone left out altogether (Samoa's 30 December 2011) none.
/// </summary>
public sealed class DigestSchedule : ISchedule
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private static readonly IsoDayOfWeek[] EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    // A week, and far more days than any zone ever left out in a row.
    private const int DaysToSearch = 12;

    private readonly LocalTime[] _times;
    private readonly HashSet<IsoDayOfWeek> _days;

    /// <summary>Every day at one time.</summary>
    public DigestSchedule(LocalTime at, DateTimeZone zone)
        : this([at], EveryDay, zone) { }

    /// <param name="times">At least one.</param>
    /// <param name="days">At least one.</param>
    /// <param name="zone">The zone both are in.</param>
    public DigestSchedule(IEnumerable<LocalTime> times, IEnumerable<IsoDayOfWeek> days, DateTimeZone zone)
    {
        (_times, _days, Zone) = ([.. times.Distinct().Order()], [.. days], zone);
        ArgumentOutOfRangeException.ThrowIfZero(_times.Length);
        ArgumentOutOfRangeException.ThrowIfZero(_days.Count);
    }

    /// <summary>Every midnight in UTC.</summary>
    public static DigestSchedule Midnight { get; } = new(LocalTime.Midnight, DateTimeZone.Utc);

    /// <summary>The times of day, the earliest first.</summary>
    public IReadOnlyList<LocalTime> Times => _times;

    /// <summary>The days of the week.</summary>
    public IReadOnlySet<IsoDayOfWeek> Days => _days;

    public DateTimeZone Zone { get; }

    public Instant LatestDue(Instant now)
    {
        // Days late in the search are due early, and the other way round: the first hit is the latest.
        var tomorrow = now.InZone(Zone).Date.PlusDays(1);
        return Search(tomorrow, -1, due => due <= now);
    }

    public Instant NextDue(Instant now)
    {
        var yesterday = now.InZone(Zone).Date.PlusDays(-1);
        return Search(yesterday, 1, due => due > now);
    }

    /// <summary>When the digests of a local day are due, in order; none on days that are not set or that the zone does not have.</summary>
    public IEnumerable<Instant> DueOn(LocalDate day) =>
        _days.Contains(day.DayOfWeek) && Exists(day) ? _times.Select(at => (day + at).InZone(Zone, Resolver).ToInstant()) : [];

    /// <summary>Reads a time of day and a zone; null, with what would be right, where one of them is neither.</summary>
    public static DigestSchedule? Parse(string at, string timeZone, ICollection<string> faults)
    {
        var time = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at);
        if (!time.Success)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"At: '{at}' is not a time of day such as 08:00"));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone);
        if (zone is null)
            faults.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"TimeZone: '{timeZone}' is not an IANA time zone such as Europe/Madrid or UTC"
                )
            );
        return time.Success && zone is not null ? new DigestSchedule(time.Value, zone) : null;
    }

    private Instant Search(LocalDate day, int step, Func<Instant, bool> wanted)
    {
        for (var tries = 0; tries < DaysToSearch; tries++, day = day.PlusDays(step))
        {
            var hits = DueOn(day).Where(wanted).ToList();
            if (hits.Count > 0)
                return step < 0 ? hits.Max() : hits.Min();
        }

        throw new InvalidOperationException($"The zone {Zone.Id} has no such day near {day}.");
    }

    private bool Exists(LocalDate day)
    {
        var first = Zone.MapLocal(day.AtMidnight());
        return first.Count > 0 || first.LateInterval.IsoLocalStart.Date == day;
    }
}
