using System.Globalization;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>Which stored articles are reprocessed: by day and, within a day, by ID.</summary>
/// <param name="First">The first UTC day that articles are filed under.</param>
/// <param name="Last">The last day.</param>
/// <param name="AfterId">The ID of the last article of the first day that is already done; empty if none is.</param>
public sealed record ReprocessScope(DateOnly First, DateOnly Last, string AfterId = "")
{
    /// <summary>The maximum number of days at once.</summary>
    public const int MaxDays = 366;

    private const int IdLength = 32;
    private const string Format = "yyyy-MM-dd";

    /// <summary>Where to continue, as a person or a program passes it on: the day, a slash and <see cref="AfterId"/>.</summary>
    public string After => $"{First.ToString(Format, CultureInfo.InvariantCulture)}/{AfterId}";

    /// <summary>Why <see cref="Of"/> cannot be called, in one sentence; null if it can.</summary>
    public static string? Fault(DayRange days, string? after)
    {
        if (Period.DaysBetween(days.First, days.Last) >= MaxDays)
            return $"{days} are more than {MaxDays} days; choose fewer.";
        return after is null || (Parse(after) is { } from && Day(days.First) <= from.Day && from.Day <= Day(days.Last))
            ? null
            : $"\"{after}\" is not a place in {days} to continue from, such as {days.First:uuuu-MM-dd}/{new string('0', IdLength)}.";
    }

    /// <summary>All articles of some days, or those after a place.</summary>
    /// <param name="days">UTC days; at most <see cref="MaxDays"/>.</param>
    /// <param name="after">An earlier <see cref="After"/> in these days; null for all articles.</param>
    public static ReprocessScope Of(DayRange days, string? after) =>
        after is not null && Parse(after) is var (day, id)
            ? new ReprocessScope(day, Day(days.Last), id)
            : new ReprocessScope(Day(days.First), Day(days.Last));

    /// <summary>Each day, and the ID after which its articles begin.</summary>
    internal IEnumerable<(DateOnly Day, string AfterId)> Days()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
            yield return (day, day == First ? AfterId : "");
    }

    private static DateOnly Day(LocalDate day) => day.ToDateOnly();

    private static (DateOnly Day, string Id)? Parse(string after) =>
        after.Split('/') is [var day, var id]
        && DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && (id.Length == 0 || (id.Length == IdLength && id.All(char.IsAsciiHexDigitLower)))
            ? (first, id)
            : null;
}
