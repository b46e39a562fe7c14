using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>How exactly a text tells when.</summary>
internal enum DatePrecision
{
    /// <summary>A day without a time.</summary>
    Day,

    /// <summary>A time without a zone; it is read as UTC.</summary>
    Local,

    /// <summary>A time with its zone.</summary>
    Instant,
}

/// <summary>A date as it was written.</summary>
internal readonly record struct WrittenDate(DateTimeOffset Value, DatePrecision Precision);

/// <summary>
/// Finds a date, and the time and zone beside it, in a short text: in numbers or with the month's name in any of the languages
/// of <see cref="MonthNames"/>.
/// </summary>
internal static partial class DateText
{
    private const int LongestNumeric = 100;

    /// <summary>The first date of the text; null if there is none.</summary>
    /// <param name="text">One line, at most some hundred characters.</param>
    /// <param name="order">What decides if both numbers could be the month.</param>
    /// <param name="isOnlyDate">Requires that the text says nothing else.</param>
    public static WrittenDate? Read(string text, DayOrder order, bool isOnlyDate = false)
    {
        var line = Asides().Replace(BracketedZone().Replace(WesternDigits(text), Unwrapped), " ");
        var clock = Clock().Match(line);
        var zone = clock.Success ? ZoneBehind(line, clock) : Match.Empty;
        var rest = clock.Success ? Without(line, clock.Index, Math.Max(clock.Length, End(zone) - clock.Index)) : line;
        if (Day(rest, order) is not { } found)
            return null;
        if (isOnlyDate && clock.Success && Time(clock) is null)
            return null;
        if (isOnlyDate && Filler().Replace(Without(rest, found.At, found.Length), "").Any(char.IsLetterOrDigit))
            return null;
        return clock.Success ? At(found.Day, clock, zone) : new(new(found.Day, TimeSpan.Zero), DatePrecision.Day);
    }

    /// <summary>The order that a numeric date shows; null if either number may be the month, or there is none.</summary>
    /// <param name="text">One line; a longer one shows nothing.</param>
    public static DayOrder? Order(string text)
    {
        if (text.Length > LongestNumeric || Numeric().Match(text) is not { Success: true } match)
            return null;
        return (Number(match, "first"), Number(match, "second")) switch
        {
            (> 12 and <= 31, <= 12) => DayOrder.DayFirst,
            (<= 12, > 12 and <= 31) => DayOrder.MonthFirst,
            _ => null,
        };
    }

    /// <summary>What is in brackets is left out unless it is a zone behind a time.</summary>
    private static string Unwrapped(Match aside)
    {
        var zone = aside.Groups["zone"].Value;
        var isZone = zone.ContainsAny('+', '-') || TimeZoneNames.Offset(zone, DateTime.UnixEpoch) is not null;
        return isZone ? $" {zone} " : aside.Value;
    }

    private static int End(Match match) => match.Success ? match.Index + match.Length : 0;

    private static string Without(string line, int at, int length) => $"{line[..at]} {line[(at + length)..]}";

    private static string WesternDigits(string text) =>
        text.All(c => c < '\u0660')
            ? text
            : string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));

    /// <summary>"10:30 AM MAY 3": a month is no zone.</summary>
    private static Match ZoneBehind(string line, Match clock)
    {
        var zone = Zone().Match(line, clock.Index + clock.Length);
        return MonthNames.Of(zone.Groups["name"].Value) is null ? zone : Match.Empty;
    }

    private static WrittenDate? At(DateTime day, Match clock, Match zone)
    {
        if (Time(clock) is not { } time)
            return new(new(day, TimeSpan.Zero), DatePrecision.Day);
        var local = day.Add(time);
        return Offset(zone, local) is { } offset
            ? new(new(local, offset), DatePrecision.Instant)
            : new(new(local, TimeSpan.Zero), DatePrecision.Local);
    }

    /// <summary>The time of day, up to 24:00, the end of the day; null if it is out of range.</summary>
    private static TimeSpan? Time(Match clock)
    {
        var hour = Number(clock, "hour");
        var half = clock.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12)
            hour = (hour % 12) + (IsAfternoon(half) ? 12 : 0);
        var (minute, second) = (Number(clock, "minute"), Number(clock, "second"));
        var time = new TimeSpan(hour, minute, second);
        return minute > 59 || second > 59 || time > TimeSpan.FromDays(1) ? null : time;
    }

    private static bool IsAfternoon(string half) =>
        half[0] is 'p' or 'P' or '下' or '晚' or 'م' or 'μ' or 'µ' or 'Μ' || half[^1] is '후' or '後';

    private static TimeSpan? Offset(Match zone, DateTime local)
    {
        if (!zone.Success)
            return null;
        if (zone.Groups["sign"] is not { Success: true, Value: var sign })
            return TimeZoneNames.Offset(zone.Groups["name"].Value, local);
        var offset = new TimeSpan(Number(zone, "hours"), Number(zone, "minutes"), 0);
        return offset > TimeSpan.FromHours(14) ? null
            : sign == "+" ? offset
            : -offset;
    }

    private static (DateTime Day, int At, int Length)? Day(string text, DayOrder order)
    {
        foreach (Match match in YearFirst().Matches(text))
            if (Date(Number(match, "year"), Number(match, "month"), Number(match, "day")) is { } day)
                return (day, match.Index, match.Length);
        var isYearFirst = order == DayOrder.YearFirst || text.Any(IsEastAsian);
        foreach (Match match in Numeric().Matches(text))
            if (((isYearFirst ? ShortYearFirst(match) : null) ?? Ordered(match, order)) is { } day)
                return (day, match.Index, match.Length);
        foreach (Match match in Spelled().Matches(text))
            if (
                MonthNames.Of(match.Groups["name"].Value) is { } month
                && Date(Year(match), month, Number(match, "day")) is { } day
            )
                return (day, match.Index, match.Length);
        return null;
    }

    /// <summary>"26.11.19" where the year is first; null for a date that cannot be read so.</summary>
    private static DateTime? ShortYearFirst(Match match) =>
        match.Groups["year"].Length == 2 && match.Groups["first"].Length == 2
            ? Date(2000 + Number(match, "first"), Number(match, "second"), Number(match, "year"))
            : null;

    /// <summary>Kana, Chinese characters and Korean syllables.</summary>
    private static bool IsEastAsian(char c) => c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

    private static DateTime? Ordered(Match match, DayOrder order)
    {
        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Year(match));
        var isDayFirst = first > 12 || (second <= 12 && (order != DayOrder.MonthFirst || match.Groups["mark"].Value == "."));
        return isDayFirst ? Date(year, second, first) : Date(year, first, second);
    }

    private static int Year(Match match) => Number(match, "year") is var year && year < 100 ? 2000 + year : year;

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateTime? Date(int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;

    [GeneratedRegex(@"\([^()]{0,60}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Asides();

    [GeneratedRegex(
        @"(?<=\d\s*(?:[ap]\.?\s?m\.?|uhr|hrs?|h)?\s*)[(\[]\s*(?<zone>(?-i:(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d\d)?"
            + @"|[A-Z]{1,5}))\s*[)\]]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BracketedZone();

    /// <remarks>Four digits are a time only before a zone, and if four others are the year.</remarks>
    [GeneratedRegex(
        @"(?:(?<half>오전|오후|上午|下午|午前|午後|凌晨|早上|晚上)\s*)?(?<![\d:.,/-])"
            + @"(?:(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?!\d)"
            + @"(?:\s*(?:(?<half>[ap])\.?\s?m\b\.?|(?<half>[πμµ])\.\s?[μµ]\.?|(?<half>صباحا|مساء|[صم])(?!\p{L})\p{M}*))?"
            + @"|(?<=(?:19|20)\d\d\D{1,12})(?<hour>\d\d)\.(?<minute>\d\d)\.(?<second>\d\d)(?![\d.])"
            + @"|(?<hour>\d{1,2})\s*(?<half>[ap])\.?\s?m\b\.?"
            + @"|(?<hour>\d{1,2})[.h](?<minute>\d\d)(?:\s*(?<half>[ap])\.?\s?m\b\.?|(?=\s*(?:uhr\b|h\b|$|[A-Z]{2,4}\b))(?![\d.]))"
            + @"|(?<hour>\d{1,2})\s?h\s?(?<minute>\d\d)(?![\d.])"
            + @"|(?:(?<=(?:19|20)\d\d\D.{0,80})|(?=\d{4}\D.*(?:19|20)\d\d(?!\d)))(?<hour>\d\d)(?<minute>\d\d)"
            + @"(?=\s?(?:GMT|UTC|BST|CES?T|IST|E[SD]T|hrs?)\b)"
            + @"|(?<hour>\d{1,2})\s*[時시点时](?:\s*(?<minute>\d{1,2})\s*[分분])?)(?:\s*(?:uhr|hrs?|h)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\G[\s,]*(?:(?:GMT|UTC)?\s?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?(?!\d)|(?<name>[A-Z]{1,4})\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Zone();

    [GeneratedRegex(
        @"(?<!\d)(?<year>\d{4})\s?(?:[-/.]|[年년])\s?(?<month>\d{1,2})\s?(?:[-/.]|[月월])\s?(?<day>\d{1,2})(?!\d)[日일.]?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![\d.])(?<first>\d{1,2})\s?(?<mark>[-/.])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>\d{4}|\d\d)(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})(?!\d)(?:\.|st\b|nd\b|rd\b|th\b|er\b|º|ª)?[\s,/-]*(?:de\s|di\s|of\s"
            + @"|d['’])?\s*(?:[\p{Lo}\p{M}]{2,}\s?/\s?)?(?<name>[\p{L}\p{M}]{3,})\.?[\s,/-]*(?:de\s|del\s)?['’]?(?<year>\d{4}"
            + @"|\d\d(?=\W*$))(?!\d)"
            + @"|(?<name>[\p{L}\p{M}]{3,})\.?[\s-]+(?<day>\d{1,2})(?!\d)(?:st\b|nd\b|rd\b|th\b)?[\s,-]+(?<year>\d{4})(?!\d)"
            + @"|(?<!\d)(?<year>\d{4})[\s.,-]*(?:m\.\s?)?(?<name>[\p{L}\p{M}]{3,})\.?[\s-]*(?<day>\d{1,2})(?!\d)\.?(?:\s?d\.)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Spelled();

    [GeneratedRegex(
        @"\b(?:published|posted|submitted|first|online|date|datum|fecha|data|on|at|am|um|den|der|vom|le|à|el|il|a|las|kl|klo|uhr"
            + @"|veröffentlicht"
            + @"|erschienen|stand"
            + @"|publié|publicado|pubblicato|gepubliceerd|publicerad|опубликовано|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon"
            + @"|tues|wednes|thurs|fri|satur|sun)day"
            + @"|(?:mon|diens|donners|frei|sams|sonn)tag|sonnabend|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi"
            + @"|dimanche|lunes"
            + @"|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so|lunedì|martedì|mercoledì|giovedì"
            + @"|venerdì|sabato"
            + @"|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Filler();
}
