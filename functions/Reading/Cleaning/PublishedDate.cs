using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Reads the dates of articles. A time without an offset counts as UTC; a date before 1900 or more than two days in the future is
/// ignored.
/// </summary>
internal sealed partial class PublishedDate(TimeProvider time)
{
    private const int LongestDate = 64;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private static readonly string[] Spelled =
    [
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMM d, yyyy",
        "MMMM d yyyy",
        "MMM d yyyy",
        "d MMMM yyyy H:mm",
        "d MMM yyyy H:mm",
        "d MMMM yyyy, H:mm",
        "d MMM yyyy, H:mm",
        "MMMM d, yyyy H:mm",
        "MMMM d, yyyy, H:mm",
        "MMMM d, yyyy h:mm tt",
        "MMM d, yyyy h:mm tt",
        "dddd, d MMMM yyyy",
        "dddd d MMMM yyyy",
        "dddd, MMMM d, yyyy",
        "ddd, d MMM yyyy H:mm:ss",
        "ddd, d MMM yyyy H:mm:ss zzz",
        "d MMM yyyy H:mm:ss",
        "d MMM yyyy H:mm:ss zzz",
        "yyyyMMdd",
        "yyyyMMdd'T'HHmmss'Z'",
        "yyyyMMdd'T'HHmmsszzz",
        "yyyy/MM/dd",
        "yyyy/MM/dd HH:mm",
        "yyyy-MM",
        "yyyy/MM/dd HH:mm:ss",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    public DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length > LongestDate)
            return null;
        var line = OneLine.Of(text, LongestDate);
        var date =
            line.Length is 10 or 13 && long.TryParse(line, NumberStyles.None, null, out var number)
                ? SinceEpoch(number)
                : Parse(line);
        return date is { Year: >= 1900 } && date <= time.GetUtcNow() + Ahead ? date : null;
    }

    /// <summary>Seconds have ten digits since 2001, milliseconds thirteen.</summary>
    private static DateTimeOffset SinceEpoch(long number) =>
        number < 10_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);

    private static DateTimeOffset? Parse(string text)
    {
        const DateTimeStyles Style =
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        var culture = CultureInfo.InvariantCulture;
        if (Iso().Match(text) is { Success: true } iso && DateTimeOffset.TryParse(Regular(iso), culture, Style, out var date))
            return date;
        if (DateTimeOffset.TryParseExact(text, ["R", .. Spelled], culture, Style, out date))
            return date;
        var plain = Zone().Replace(text, "+00:00");
        return DateTimeOffset.TryParseExact(plain, Spelled, culture, Style, out date) ? date : null;
    }

    /// <summary>
    /// ISO 8601 with its common variants: a space instead of the T, an offset without a colon, a comma before the fraction.
    /// </summary>
    private static string Regular(Match iso)
    {
        var zone = iso.Groups["zone"].Value;
        var offset =
            zone.Length < 2 ? "+00:00"
            : zone.Contains(':') ? zone
            : zone.Length == 3 ? zone + ":00"
            : $"{zone[..3]}:{zone[3..]}";
        var clock = iso.Groups["time"] is { Success: true } found ? found.Value.Replace(',', '.') : "00:00";
        return $"{iso.Groups["date"].Value}T{clock}{offset}";
    }

    [GeneratedRegex(
        @"^(?<date>\d{4}-\d\d-\d\d)(?:[T ]\s?(?<time>\d\d:\d\d(?::\d\d(?:[.,]\d{1,7})?)?)\d*\s?(?<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(GMT|UTC|UT|Z)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
