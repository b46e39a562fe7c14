using System.Globalization;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Rendering;

/// <summary>When a digest comes, in words.</summary>
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

    /// <summary>Such as "weekdays at 08:00 and 17:00"; the zone is told elsewhere.</summary>
    public static string Of(ISchedule schedule, int? maxPerHour) =>
        schedule switch
        {
            DigestSchedule hours => $"{Days(hours.Days)} at {Times(hours.Times)}",
            _ when maxPerHour is { } most => $"as soon as something matches, at most {ToneWords.Count(most, "time")} an hour",
            _ => "",
        };

    private static string Days(IReadOnlySet<IsoDayOfWeek> days)
    {
        if (days.Count == Week.Length)
            return "daily";
        if (days.SetEquals(Week[..5]))
            return "weekdays";
        return days.SetEquals(Week[5..]) ? "weekends" : "every " + And(Week.Where(days.Contains).Select(day => day.ToString()));
    }

    private static string Times(IEnumerable<LocalTime> times) =>
        And(times.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)));

    private static string And(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
