using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Reads the dates of articles. A time without an offset counts as UTC; a date before 1900, the first day of 1970 (a missing
/// date in many programs) or a date more than two days in the future is ignored.
/// </summary>
internal sealed partial class PublishedDate(TimeProvider time)
{
    private const int LongestDate = 100;

    /// <summary>What most files have, with the time in UTC.</summary>
    private static readonly string[] Frequent = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "r"];

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>The first date that can be read, with the provenance telling what it lacks.</summary>
    /// <remarks>
    /// A later candidate counts instead if it says the same more exactly: a time on that day, or that time with its zone; never
    /// one that tells when the article was changed, which often is on the same day.
    /// </remarks>
    /// <param name="candidates">The dates as written, the best first.</param>
    /// <param name="order">The order of numeric dates.</param>
    /// <param name="changes">The origins of candidates that tell of a change.</param>
    public Found<DateTimeOffset>? First(
        IEnumerable<Found<string>> candidates,
        DayOrder order,
        IEnumerable<string>? changes = null
    )
    {
        (WrittenDate Date, string From)? best = null;
        var changed = changes?.ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (text, from) in candidates)
            if (
                Read(text, order) is { } date
                && (best is not { } known || (!changed.Contains(from) && IsMoreExact(date, known.Date)))
            )
                best = (date, from);
        return best is var (value, place) ? new(value.Value, place + Lack(value.Precision)) : null;
    }

    public DateTimeOffset? Read(string? text) => Read(text, DayOrder.MonthFirst)?.Value;

    /// <summary>The date in a text; null if there is none to believe.</summary>
    /// <param name="text">What a field of metadata contains, or a line of text.</param>
    /// <param name="order">The order of numeric dates.</param>
    /// <param name="isOnlyDate">Requires that the text says nothing else.</param>
    public WrittenDate? Read(string? text, DayOrder order, bool isOnlyDate = false)
    {
        if (text is null || text.Length > LongestDate)
            return null;
        var line = OneLine.Of(text, LongestDate);
        var date = Epoch().Match(line) is { Success: true } epoch
            ? SinceEpoch(long.Parse(epoch.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : Written(line) ?? DateText.Read(line, order, isOnlyDate);
        return date is { } found && IsPlausible(found.Value) ? found : null;
    }

    private bool IsPlausible(DateTimeOffset date) =>
        date.Year >= 1900
        && date <= time.GetUtcNow() + Ahead
        && (date - DateTimeOffset.UnixEpoch).Duration() > TimeSpan.FromHours(15);

    private static bool IsMoreExact(WrittenDate date, WrittenDate known) =>
        date.Precision > known.Precision
        && (
            known.Precision == DatePrecision.Day
                ? date.Value.Date == known.Value.Date
                : date.Value.DateTime == known.Value.DateTime
                    || Math.Abs((date.Value - known.Value).TotalHours) is <= 14 and var hours && hours * 4 % 1 == 0
        );

    private static string Lack(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => " (date only)",
            DatePrecision.Local => " (no time zone)",
            _ => "",
        };

    /// <summary>Seconds have ten digits since 2001, milliseconds thirteen.</summary>
    private static WrittenDate SinceEpoch(long number) =>
        new(
            number < 10_000_000_000
                ? DateTimeOffset.FromUnixTimeSeconds(number)
                : DateTimeOffset.FromUnixTimeMilliseconds(number),
            DatePrecision.Instant
        );

    [GeneratedRegex(@"^(?<number>[0-9]{10}(?:[0-9]{3})?)(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();

    /// <summary>
    /// ISO 8601 with its common variants: a space instead of the T, an offset without a colon, a comma before the fraction, no
    /// separators at all, no day.
    /// </summary>
    private static WrittenDate? Written(string text)
    {
        if (
            DateTimeOffset.TryParseExact(
                text,
                Frequent,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var exact
            )
        )
            return new(exact, DatePrecision.Instant);
        var iso = Iso().Match(text);
        if (!iso.Success)
            iso = Compact().Match(text);
        if (!iso.Success)
            return null;
        var zone = iso.Groups["zone"].Value;
        var precision =
            !iso.Groups["hour"].Success ? DatePrecision.Day
            : zone.Length == 0 ? DatePrecision.Local
            : DatePrecision.Instant;
        var regular =
            $"{iso.Groups["year"].Value}-{iso.Groups["month"].Value}-{Or(iso, "day", "01")}T{Or(iso, "hour", "00")}:"
            + $"{Or(iso, "minute", "00")}:{Or(iso, "second", "00")}{Or(iso, "fraction", "").Replace(',', '.')}{Colon(zone)}";
        return DateTimeOffset.TryParse(regular, CultureInfo.InvariantCulture, out var date) ? new(date, precision) : null;
    }

    private static string Or(Match iso, string group, string missing) =>
        iso.Groups[group] is { Success: true } found ? found.Value : missing;

    private static string Colon(string zone) =>
        zone.Length < 2 ? "+00:00"
        : zone.Contains(':') ? zone
        : zone.Length == 3 ? zone + ":00"
        : $"{zone[..3]}:{zone[3..]}";

    [GeneratedRegex(
        @"^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ]\s?(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)"
            + @"(?<fraction>[.,]\d{1,7})?)?\d*\s?(?<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?)?(?:\[[\w/]+\])?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<zone>[Zz]"
            + @"|[+-]\d\d:?\d\d)?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Compact();
}
