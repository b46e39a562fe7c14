namespace NewsMonitor.Analyzer.PlainForms;

/// <summary>Amounts: money, shares, ages, measures, ordinals and plain numbers.</summary>
internal static class Quantities
{
    /// <summary>Where the quantity that starts here ends; 0 where none does.</summary>
    public static int Measure(in TokenReader tokens, int at, out string kind)
    {
        kind = "Currency";
        if (tokens.Is(at, Numbers.CurrencyMarks) && tokens.IsNumber(at + 1))
            return tokens.Is(at + 2, Numbers.Magnitudes) ? at + 3 : at + 2;
        kind = "Age";
        if (tokens.IsNumber(at) && tokens.Text(at).EndsWith("-year-old"))
            return at + 1;
        kind = "Ordinal";
        if (IsOrdinal(tokens, at))
            return at + 1;
        if (!tokens.IsNumber(at) && !tokens.Is(at, Numbers.Counts))
            return 0;
        return Counted(tokens, at, ref kind);
    }

    private static int Counted(in TokenReader tokens, int at, ref string kind)
    {
        var end = at + 1;
        while (tokens.Is(end, Numbers.Magnitudes))
            end++;
        if (tokens.Is(end, Numbers.Percents) || (tokens.Text(end) is "per" && tokens.Text(end + 1) is "cent"))
            return Kind("Percentage", tokens.Text(end) is "per" ? end + 2 : end + 1, out kind);
        if (tokens.Is(end, Numbers.Monies))
            return Kind("Currency", end + 1, out kind);
        if (tokens.Is(end, Numbers.Degrees))
            return Kind("Temperature", tokens.Is(end + 1, Numbers.Degrees) ? end + 2 : end + 1, out kind);
        if (tokens.Is(end, Numbers.Lengths))
            return Kind("Dimension", end + 1, out kind);
        if (tokens.Is(end, Numbers.Spans) && tokens.Lower(end + 1) == Numbers.Old)
            return Kind("Age", end + 2, out kind);
        if (tokens.Lower(at - 1) == Numbers.Aged)
            return Kind("Age", end, out kind);
        var one = end == at + 1 && tokens.Text(at) is "one" or "One";
        return one ? 0 : Kind("Number", end, out kind);
    }

    private static bool IsOrdinal(in TokenReader tokens, int at)
    {
        if (tokens.Is(at, Numbers.Ordinals))
            return true;
        var text = tokens.Text(at);
        return tokens.IsNumber(at) && text.Length is >= 3 and <= 5 && text[^2..] is "st" or "nd" or "rd" or "th";
    }

    private static int Kind(string name, int end, out string kind)
    {
        kind = name;
        return end;
    }
}
