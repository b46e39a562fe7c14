using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Amounts: money, percentages, ages, measures, ordinals and plain numbers.</summary>
internal static class Quantities
{
    /// <summary>The end of the quantity that starts here; 0 if there is none.</summary>
    public static int Measure(in TokenReader tokens, int at, out string kind)
    {
        var words = tokens.Vocabulary.Numbers;
        kind = "Currency";
        if (tokens.Is(at, words.CurrencyMarks) && tokens.IsNumber(at + 1))
            return tokens.Is(at + 2, words.Magnitudes) ? at + 3 : at + 2;
        kind = "Age";
        if (tokens.IsNumber(at) && tokens.EndsWith(at, words.AgeEndings))
            return at + 1;
        kind = "Ordinal";
        if (IsOrdinal(tokens, at))
            return at + 1;
        if (!tokens.IsNumber(at) && !tokens.Is(at, words.Counts))
            return 0;
        return Counted(tokens, at, ref kind);
    }

    private static int Counted(in TokenReader tokens, int at, ref string kind)
    {
        var words = tokens.Vocabulary.Numbers;
        var end = at + 1;
        while (tokens.Is(end, words.Magnitudes))
            end++;
        if (tokens.Is(end, words.Percents) || (tokens.Text(end) is "per" && tokens.Text(end + 1) is "cent"))
            return Kind("Percentage", tokens.Text(end) is "per" ? end + 2 : end + 1, out kind);
        if (tokens.Is(end, words.Currencies))
            return Kind("Currency", end + 1, out kind);
        if (tokens.Is(end, words.Degrees))
            return Kind("Temperature", tokens.Is(end + 1, words.Degrees) ? end + 2 : end + 1, out kind);
        if (tokens.Is(end, words.Units))
            return Kind("Dimension", end + 1, out kind);
        if (tokens.Is(end, tokens.Vocabulary.Dates.Spans) && tokens.Is(end + 1, words.Old))
            return Kind("Age", end + 2, out kind);
        if (tokens.Is(at - 1, words.Aged))
            return Kind("Age", end, out kind);
        var one = end == at + 1 && tokens.Is(at, words.One);
        return one ? 0 : Kind("Number", end, out kind);
    }

    private static bool IsOrdinal(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Numbers;
        if (tokens.Is(at, words.Ordinals))
            return true;
        var text = tokens.Text(at);
        return tokens.IsNumber(at) && text.Length is >= 3 and <= 5 && tokens.EndsWith(at, words.OrdinalEndings);
    }

    private static int Kind(string name, int end, out string kind)
    {
        kind = name;
        return end;
    }
}
