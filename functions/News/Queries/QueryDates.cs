using System.Globalization;

namespace NewsMonitor.News.Queries;

/// <summary>Reads days in queries: a day, a month, a year, a range of these, or a period that ends today.</summary>
internal static class QueryDates
{
    private const string Range = "..";
    private const int FirstYear = 1800;
    private const int LastYear = 2999;

    private static readonly DateOnly Earliest = new(FirstYear, 1, 1);
    private static readonly DateOnly Latest = new(LastYear, 12, 31);

    /// <summary>A <see cref="DaysNode"/> or a <see cref="PeriodNode"/>; null if the text is neither.</summary>
    public static QueryNode? Read(string text)
    {
        if (text.StartsWith('P') || text.StartsWith('p'))
            return Period(text.ToUpperInvariant());
        var cut = text.IndexOf(Range, StringComparison.Ordinal);
        if (cut < 0)
            return Span(text) is { } span ? new DaysNode(text, span.First, span.Last) : null;
        var (from, to) = (text[..cut], text[(cut + Range.Length)..]);
        if (from.Length + to.Length == 0)
            return null;
        var first = from.Length == 0 ? Earliest : Span(from)?.First;
        var last = to.Length == 0 ? Latest : Span(to)?.Last;
        return first is { } start && last is { } end && start <= end ? new DaysNode(text, start, end) : null;
    }

    /// <summary>Whether a text is meant as two days.</summary>
    public static bool IsRange(string text) => text.Contains(Range, StringComparison.Ordinal);

    private static (DateOnly First, DateOnly Last)? Span(string text)
    {
        if (
            !TryParse(
                text,
                text.Length switch
                {
                    4 => "yyyy",
                    7 => "yyyy-MM",
                    _ => "yyyy-MM-dd",
                },
                out var first
            )
        )
            return null;
        return text.Length switch
        {
            4 => (first, first.AddYears(1).AddDays(-1)),
            7 => (first, first.AddMonths(1).AddDays(-1)),
            _ => (first, first),
        };
    }

    private static bool TryParse(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= FirstYear and <= LastYear;

    // ISO 8601 without times: P1Y, P2M, P3W, P7D, P1Y6M.
    private static PeriodNode? Period(string text)
    {
        const string units = "YMWD";
        var (months, days, number, unit) = (0, 0, -1, -1);
        foreach (var c in text.AsSpan(1))
        {
            if (char.IsAsciiDigit(c))
                number = Math.Max(number, 0) * 10 + (c - '0');
            else if (number < 0 || units.IndexOf(c) is var next && next <= unit)
                return null;
            else
            {
                unit = units.IndexOf(c);
                (months, days) = c switch
                {
                    'Y' => (months + 12 * number, days),
                    'M' => (months + number, days),
                    _ => (months, days + (c == 'W' ? 7 : 1) * number),
                };
                number = -1;
            }

            if (number > 99_999)
                return null;
        }

        const int mostMonths = 1_200;
        const int mostDays = 36_500;
        return number < 0 && months + days > 0 && months <= mostMonths && days <= mostDays
            ? new PeriodNode(text, months, days)
            : null;
    }
}
