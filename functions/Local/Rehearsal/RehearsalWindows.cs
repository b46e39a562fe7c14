using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>The windows of a digest, one after the other.</summary>
internal static class RehearsalWindows
{
    /// <summary>The windows that articles are in, as if the digest had begun with the first of them.</summary>
    /// <param name="schedule">When the digest is due.</param>
    /// <param name="first">The time of the first article.</param>
    /// <param name="last">The time of the last article.</param>
    public static IEnumerable<DigestWindow> Of(ISchedule schedule, DateTimeOffset first, DateTimeOffset last) =>
        After(schedule, null, Instant.FromDateTimeOffset(first)).TakeWhile(window => window.From <= last);

    /// <summary>The windows that end on some days, as if digests had been sent before; the last may still be open.</summary>
    /// <param name="schedule">When the digest is due.</param>
    /// <param name="days">The days, in the time zone of the schedule.</param>
    /// <param name="now">Windows that begin later are left out.</param>
    public static IEnumerable<DigestWindow> On(ISchedule schedule, DayRange days, DateTimeOffset now)
    {
        var before = schedule.LatestDue(schedule.Zone.AtStartOfDay(days.First).ToInstant() - Duration.Epsilon);
        return After(schedule, new LastWindow(before.ToDateTimeOffset(), null), before)
            .TakeWhile(window => window.From <= now && days.Contains(window.To, schedule.Zone));
    }

    private static IEnumerable<DigestWindow> After(ISchedule schedule, LastWindow? last, Instant due)
    {
        while (true)
        {
            due = schedule.NextDue(due);
            var window = DigestWindow.Of(schedule, last, due.ToDateTimeOffset());
            yield return window;
            last = new LastWindow(window.To, window.ReportedSince);
        }
    }
}
