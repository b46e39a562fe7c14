using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Dates, times and durations.</summary>
internal static class Dates
{
    /// <summary>The end of the date that starts here; 0 if there is none.</summary>
    public static int Measure(in TokenReader tokens, int at, out string kind)
    {
        kind = "Date";
        var end = Month(tokens, at);
        if (end == 0)
            end = DayFirst(tokens, at);
        if (end == 0)
            end = Word(tokens, at);
        if (end == 0)
            end = Numeric(tokens, at);
        if (end > 0)
            return end;
        kind = "Time";
        end = Time(tokens, at);
        if (end > 0)
            return end;
        kind = "Duration";
        return Duration(tokens, at, ref kind);
    }

    /// <summary>"July 4, 2020", "May 2020", "March 3"; "may" and "march" need a number.</summary>
    private static int Month(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Dates;
        if (!tokens.Is(at, words.Months) || !tokens.IsCapital(at))
            return 0;
        var end = at + 1;
        if (IsDay(tokens, end))
            end++;
        if (tokens.Text(end) is "," && IsYear(tokens, end + 1))
            return end + 2;
        if (IsYear(tokens, end))
            return end + 1;
        return end > at + 1 || tokens.Text(at).Length > 5 || tokens.IsWritten(at, words.CertainMonths) ? end : 0;
    }

    private static int DayFirst(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Dates;
        var month = tokens.Is(at + 1, words.Of) ? at + 2 : at + 1;
        if (!IsDay(tokens, at) || !tokens.Is(month, words.Months) || !tokens.IsCapital(month))
            return 0;
        return IsYear(tokens, month + 1) ? month + 2 : month + 1;
    }

    private static int Word(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Dates;
        if (tokens.Is(at, words.Days))
            return at + 1;
        if (tokens.Is(at, words.Weekdays) && tokens.IsCapital(at))
            return tokens.Is(at + 1, words.Spans) ? at + 2 : at + 1;
        if (!tokens.Is(at, words.Pointers))
            return 0;
        var next = at + 1;
        return
            tokens.Is(next, words.Spans)
            || (tokens.Is(next, words.Weekdays) && tokens.IsCapital(next))
            || (tokens.Is(next, words.Months) && tokens.IsCapital(next))
            ? next + 1
            : 0;
    }

    private static int Numeric(in TokenReader tokens, int at)
    {
        if (!tokens.IsNumber(at))
            return 0;
        var text = tokens.Text(at);
        if (text.Length is >= 8 and <= 10 && (text.Count('-') == 2 || text.Count('/') == 2))
            return at + 1;
        if (text.Length == 5 && text[4] == 's' && (text[0] is '1' or '2') && char.IsDigit(text[3]))
            return at + 1;
        return
            IsYear(tokens, at)
            && !tokens.Is(at + 1, tokens.Vocabulary.Numbers.Units)
            && !tokens.Is(at - 1, tokens.Vocabulary.Numbers.CurrencyMarks)
            && !IsCount(tokens, at)
            ? at + 1
            : 0;
    }

    private static int Time(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Dates;
        if (!tokens.IsNumber(at))
            return 0;
        var text = tokens.Text(at);
        var colon = text.IndexOf(':');
        if (colon is 1 or 2 && text.Length == colon + 3)
            return tokens.Is(at + 1, words.TimesOfDay) ? at + 2 : at + 1;
        if (tokens.Is(at + 1, words.TimesOfDay) && tokens.IsWhole(at, 0, 2400))
            return at + 2;
        return text.Length is 3 or 4 && tokens.EndsWith(at, words.ClockEndings) ? at + 1 : 0;
    }

    private static int Duration(in TokenReader tokens, int at, ref string kind)
    {
        var words = tokens.Vocabulary.Dates;
        if (
            (!tokens.IsNumber(at) && !tokens.Is(at, tokens.Vocabulary.Numbers.Counts))
            || !tokens.Is(at + 1, words.Spans)
            || tokens.Is(at + 2, tokens.Vocabulary.Numbers.Old)
        )
            return 0;
        if (!tokens.Is(at + 2, words.Ago))
            return at + 2;
        kind = "Date";
        return at + 3;
    }

    private static bool IsDay(in TokenReader tokens, int at)
    {
        if (tokens.IsWhole(at, 1, 31))
            return true;
        var text = tokens.Text(at);
        return tokens.IsNumber(at) && text.Length is 3 or 4 && tokens.EndsWith(at, tokens.Vocabulary.Numbers.OrdinalEndings);
    }

    /// <summary>"1800 people", but not "in 2020 people", "the 2020 jobs" or "2020 Democrats".</summary>
    private static bool IsCount(in TokenReader tokens, int at) =>
        tokens.Is(at + 1, tokens.Vocabulary.Numbers.Counted)
        && !tokens.IsCapital(at + 1)
        && !tokens.Is(at - 1, tokens.Vocabulary.Dates.BeforeYears)
        && !tokens.Is(at - 1, tokens.Vocabulary.Quotes.Determiners);

    private static bool IsYear(in TokenReader tokens, int at) => tokens.Text(at).Length == 4 && tokens.IsWhole(at, 1700, 2099);
}
