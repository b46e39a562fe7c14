using NodaTime;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>When a digest or an alert is due.</summary>
public interface ISchedule
{
    /// <summary>The time zone in which times are shown to its readers.</summary>
    DateTimeZone Zone { get; }

    /// <summary>The last instant at or before <paramref name="now"/> at which it is due.</summary>
    Instant LatestDue(Instant now);

    /// <summary>Whether nothing is sent at this instant, even if something is due.</summary>
    bool IsQuiet(Instant time);

    /// <summary>The first instant after <paramref name="now"/> at which it is due.</summary>
    Instant NextDue(Instant now);
}
