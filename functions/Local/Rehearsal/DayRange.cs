using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>Local days, both ends included.</summary>
internal sealed record DayRange(LocalDate First, LocalDate Last)
{
    private const string Separator = "..";

    /// <param name="text">One day, such as <c>2026-11-23</c>, or two, such as <c>2026-11-23..2026-11-29</c>.</param>
    /// <returns>Null if it is neither, or if the second day is before the first.</returns>
    public static DayRange? Parse(string text)
    {
        var days = text.Split(Separator).Select(day => LocalDatePattern.Iso.Parse(day)).ToList();
        if (days.Count > 2 || days.Any(day => !day.Success) || days[^1].Value < days[0].Value)
            return null;
        return new DayRange(days[0].Value, days[^1].Value);
    }

    /// <summary>Whether a time is on one of these days in a time zone.</summary>
    public bool Contains(DateTimeOffset time, DateTimeZone zone)
    {
        var day = Instant.FromDateTimeOffset(time).InZone(zone).Date;
        return First <= day && day <= Last;
    }

    public override string ToString() =>
        LocalDatePattern.Iso.Format(First) + (First == Last ? "" : Separator + LocalDatePattern.Iso.Format(Last));
}
