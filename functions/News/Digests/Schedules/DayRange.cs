using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.News.Digests.Schedules;

/// <summary>Days, both ends included.</summary>
public sealed record DayRange(LocalDate First, LocalDate Last)
{
    private const string Separator = "..";

    // Schedules look back and ahead, so they cannot be at the ends of the calendar.
    public const int FirstYear = 1800;
    public const int LastYear = 2999;

    /// <param name="text">One day, such as <c>2026-11-23</c>, or two, such as <c>2026-11-23..2026-11-29</c>.</param>
    /// <returns>
    /// Null if it is neither, if the second day is before the first, or if one is not in the years 1800 to 2999.
    /// </returns>
    public static DayRange? Parse(string text)
    {
        var days = text.Split(Separator).Select(Day).ToList();
        return days.Count <= 2 && days[0] is { } first && days[^1] is { } last && first <= last
            ? new DayRange(first, last)
            : null;
    }

    /// <summary>Whether a time is on one of these days in a time zone.</summary>
    public bool Contains(DateTimeOffset time, DateTimeZone zone)
    {
        var day = Instant.FromDateTimeOffset(time).InZone(zone).Date;
        return First <= day && day <= Last;
    }

    private static LocalDate? Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } day } ? day : null;

    public override string ToString() =>
        LocalDatePattern.Iso.Format(First) + (First == Last ? "" : Separator + LocalDatePattern.Iso.Format(Last));
}
