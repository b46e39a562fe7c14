using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace NewsMonitor.Digests;

/// <summary>
/// Once every local day, at one local time. A day whose clocks skip that time has its digest at the first valid instant after the gap,
/// a day that has it twice at the earlier one, a day that the zone left out altogether (Samoa's 30 December 2011) none.
/// </summary>
public sealed class DigestSchedule(LocalTime at, DateTimeZone zone)
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    // Far more days than any zone ever left out in a row.
    private const int DaysToSearch = 5;

    public LocalTime At { get; } = at;

    public DateTimeZone Zone { get; } = zone;

    /// <summary>The last instant at or before <paramref name="now"/> at which a digest is due.</summary>
    public Instant LatestDue(Instant now)
    {
        // Days late in the search are due early, and the other way round: the first hit is the latest.
        var tomorrow = now.InZone(Zone).Date.PlusDays(1);
        return Search(tomorrow, -1, due => due <= now);
    }

    /// <summary>The first instant after <paramref name="now"/> at which a digest is due.</summary>
    public Instant NextDue(Instant now)
    {
        var yesterday = now.InZone(Zone).Date.PlusDays(-1);
        return Search(yesterday, 1, due => due > now);
    }

    /// <summary>When the digest of a local day is due; null where the zone has no such day.</summary>
    public Instant? DueOn(LocalDate day) => Exists(day) ? (day + At).InZone(Zone, Resolver).ToInstant() : null;

    /// <summary>Reads a time of day and a zone; null, with what would be right, where one of them is neither.</summary>
    public static DigestSchedule? Parse(string at, string timeZone, ICollection<string> faults)
    {
        var time = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at);
        if (!time.Success)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"At: '{at}' is not a time of day such as 08:00"));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone);
        if (zone is null)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"TimeZone: '{timeZone}' is not an IANA time zone such as Europe/Madrid or UTC"));
        return time.Success && zone is not null ? new DigestSchedule(time.Value, zone) : null;
    }

    private Instant Search(LocalDate day, int step, Func<Instant, bool> wanted)
    {
        for (var tries = 0; tries < DaysToSearch; tries++, day = day.PlusDays(step))
        {
            if (DueOn(day) is { } due && wanted(due))
                return due;
        }

        throw new InvalidOperationException($"The zone {Zone.Id} has no day near {day}.");
    }

    private bool Exists(LocalDate day)
    {
        var first = Zone.MapLocal(day.AtMidnight());
        return first.Count > 0 || first.LateInterval.IsoLocalStart.Date == day;
    }
}
