using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>
/// At fixed local times on fixed days of the week. If the clocks skip a time, the digest is due at the first valid instant after
/// the gap; if a time occurs twice, at the earlier one; on a day that does not exist in the zone (30 December 2011 in Samoa), not
/// at all.
/// </summary>
public sealed class DigestSchedule : ISchedule
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private static readonly IsoDayOfWeek[] EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    // A week, and more days than any zone has ever skipped in a row.
    private const int DaysToSearch = 12;

    private readonly LocalTime[] _times;
    private readonly HashSet<IsoDayOfWeek> _days;

    /// <summary>Every day at the same time.</summary>
    public DigestSchedule(LocalTime at, DateTimeZone zone)
        : this([at], EveryDay, zone) { }

    /// <param name="times">At least one.</param>
    /// <param name="days">At least one.</param>
    /// <param name="zone">The time zone of both.</param>
    public DigestSchedule(IEnumerable<LocalTime> times, IEnumerable<IsoDayOfWeek> days, DateTimeZone zone)
    {
        (_times, _days, Zone) = ([.. times.Distinct().Order()], [.. days], zone);
        ArgumentOutOfRangeException.ThrowIfZero(_times.Length);
        ArgumentOutOfRangeException.ThrowIfZero(_days.Count);
    }

    /// <summary>At midnight UTC.</summary>
    public static DigestSchedule Midnight { get; } = new(LocalTime.Midnight, DateTimeZone.Utc);

    /// <summary>The times of day, in ascending order.</summary>
    public IReadOnlyList<LocalTime> Times => _times;

    /// <summary>The days of the week.</summary>
    public IReadOnlySet<IsoDayOfWeek> Days => _days;

    public DateTimeZone Zone { get; }

    public Instant LatestDue(Instant now)
    {
        // The search goes back in time: the first hit is the latest.
        var tomorrow = now.InZone(Zone).Date.PlusDays(1);
        return Search(tomorrow, -1, due => due <= now);
    }

    public bool IsQuiet(Instant time) => false;

    public Instant NextDue(Instant now)
    {
        var yesterday = now.InZone(Zone).Date.PlusDays(-1);
        return Search(yesterday, 1, due => due > now);
    }

    /// <summary>
    /// When digests are due on a local day, in order; empty on other days of the week and on days that do not exist in the zone.
    /// </summary>
    public IEnumerable<Instant> DueOn(LocalDate day) =>
        _days.Contains(day.DayOfWeek) && Exists(day) ? _times.Select(at => (day + at).InZone(Zone, Resolver).ToInstant()) : [];

    /// <summary>
    /// Reads a time of day and a time zone; null if one of them is invalid, with a message that shows a valid one.
    /// </summary>
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

        throw new InvalidOperationException($"The zone {Zone.Id} has no matching day near {day}.");
    }

    private bool Exists(LocalDate day)
    {
        var first = Zone.MapLocal(day.AtMidnight());
        return first.Count > 0 || first.LateInterval.IsoLocalStart.Date == day;
    }
}
