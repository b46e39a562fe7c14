using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>The windows of a digest, one after the other.</summary>
internal static class RehearsalWindows
{
    /// <summary>From the first that ends after <paramref name="first"/> to the first that ends after <paramref name="last"/>.</summary>
    /// <param name="schedule">When the digest is due.</param>
    /// <param name="first">The time of the first article; what came in before was not reported.</param>
    /// <param name="last">The time of the last article.</param>
    public static IEnumerable<DigestWindow> Of(ISchedule schedule, DateTimeOffset first, DateTimeOffset last)
    {
        LastWindow? before = null;
        var due = Instant.FromDateTimeOffset(first);
        do
        {
            due = schedule.NextDue(due);
            var window = DigestWindow.Of(schedule, before, due.ToDateTimeOffset());
            yield return window;
            before = new LastWindow(window.To, window.ReportedSince);
        } while (before.To <= last);
    }
}
