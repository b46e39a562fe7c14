using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// When an embargo ends that people wrote down. Nothing comes out early: of two readings, the later counts; a time without a zone
/// is that of the last place where a day begins (UTC−12); "IST" is Ireland's time, since that of Israel and India is earlier; a
/// day with words that say more, such as "midnight", has to be over.
/// </summary>
internal static partial class EmbargoEnd
{
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <param name="written">What follows "Embargoed until".</param>
    /// <returns>The end; null if the text has no date with a year.</returns>
    public static DateTimeOffset? Of(string written)
    {
        var line = IrishTime().Replace(written, "+01:00");
        return Of(line, DayOrder.MonthFirst) is { } first && Of(line, DayOrder.DayFirst) is { } second
            ? first > second
                ? first
                : second
            : null;
    }

    [GeneratedRegex(@"\bIST\b", RegexOptions.CultureInvariant)]
    private static partial Regex IrishTime();

    private static DateTimeOffset? Of(string written, DayOrder order)
    {
        if (DateText.Read(written, order) is not var (value, precision))
            return null;
        if (precision == DatePrecision.Instant)
            return value;
        var isMore = precision == DatePrecision.Day && DateText.Read(written, order, isOnlyDate: true) is null;
        return new DateTimeOffset(isMore ? value.DateTime.AddDays(1) : value.DateTime, LastZone).ToUniversalTime();
    }
}
