using System.Globalization;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>When a digest is sent, in words.</summary>
internal static class ScheduleWords
{
    private static readonly IsoDayOfWeek[] Week =
    [
        IsoDayOfWeek.Monday,
        IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday,
        IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday,
        IsoDayOfWeek.Sunday,
    ];

    public static string Of(ISchedule schedule, int? maxPerHour) =>
        schedule switch
        {
            DigestSchedule hours => $"{Days(hours.Days)} at {Times(hours.Times)}",
            _ when maxPerHour is { } most =>
                $"as soon as something matches, at most {Counts.Number(most)} {(most == 1 ? "time" : "times")} an hour",
            _ => "",
        };

    private static string Days(IReadOnlySet<IsoDayOfWeek> days)
    {
        if (days.Count == Week.Length)
            return "daily";
        if (days.SetEquals(Week[..5]))
            return "weekdays";
        return days.SetEquals(Week[5..])
            ? "weekends"
            : "every " + Counts.Joined([.. Week.Where(days.Contains).Select(day => day.ToString())]);
    }

    private static string Times(IEnumerable<LocalTime> times) =>
        Counts.Joined([.. times.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture))]);
}
