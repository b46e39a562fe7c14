using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// When an embargo ends that people wrote down. Nothing comes out early: of two readings, the later counts; a time without a zone
/// is that of the last place where a day begins (UTC−12); a day with words that say more, such as "midnight", has to be over.
/// </summary>
internal static class EmbargoEnd
{
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <param name="written">What follows "Embargoed until".</param>
    /// <returns>The end; null if the text has no date with a year.</returns>
    public static DateTimeOffset? Of(string written) =>
        Of(written, DayOrder.MonthFirst) is { } first && Of(written, DayOrder.DayFirst) is { } second
            ? first > second
                ? first
                : second
            : null;

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
