using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words of numbers and quantities.</summary>
internal sealed class NumberWords
{
    public NumberWords(WordLists lists)
    {
        var counts = lists.Rows("counts");
        Counts = [.. counts.Select(row => Hash.Of(row.Word))];
        Values = counts.Where(row => row.Fields.Length > 1).ToFrozenDictionary(row => Hash.Of(row.Word), row => row.Value(1));
        Magnitudes = [.. MagnitudesFor("quantities", lists).Keys];
        FigureMagnitudes = MagnitudesFor("figures", lists);
        Ordinals = lists.Words("ordinals");
        Percents = lists.Words("percents");
        Per = lists.Cue("per");
        Currencies = lists.Words("currencies");
        CurrencyMarks = lists.Words("currency-marks");
        Units = lists.Words("units");
        Degrees = lists.Words("degrees");
        One = [.. Values.Where(count => count.Value == 1).Select(count => count.Key)];
        Old = lists.Cue("old");
        Aged = lists.Cue("aged");
        Counted = lists.Cue("counted");
        Offers = lists.Cue("offer");
        AgeEndings = lists.Endings("age");
        OrdinalEndings = lists.Endings("ordinal");
    }

    /// <summary>Words before the price of an offer: "under".</summary>
    public FrozenSet<uint> Offers { get; }

    /// <summary>Number words: "two", "dozens".</summary>
    public FrozenSet<uint> Counts { get; }

    /// <summary>The values of the number words that have one.</summary>
    public FrozenDictionary<uint, double> Values { get; }

    /// <summary>Words that multiply the number before them.</summary>
    public FrozenSet<uint> Magnitudes { get; }

    /// <summary>The factors of those that are used for the figures of stories.</summary>
    public FrozenDictionary<uint, double> FigureMagnitudes { get; }

    public FrozenSet<uint> Ordinals { get; }

    public FrozenSet<uint> Percents { get; }

    /// <summary>The word before a measure: "per cent".</summary>
    public FrozenSet<uint> Per { get; }

    public FrozenSet<uint> Currencies { get; }

    public FrozenSet<uint> CurrencyMarks { get; }

    public FrozenSet<uint> Units { get; }

    public FrozenSet<uint> Degrees { get; }

    /// <summary>"One" alone is rarely a quantity.</summary>
    public FrozenSet<uint> One { get; }

    public FrozenSet<uint> Old { get; }

    /// <summary>Nouns that are counted, and years seldom stand before: "people".</summary>
    public FrozenSet<uint> Counted { get; }

    public FrozenSet<uint> Aged { get; }

    /// <summary>"-year-old" of "34-year-old".</summary>
    public string[] AgeEndings { get; }

    /// <summary>"nd" of "2nd".</summary>
    public string[] OrdinalEndings { get; }

    /// <summary>The factors of the words that one reader of <c>magnitudes.txt</c> knows.</summary>
    public static FrozenDictionary<uint, double> MagnitudesFor(string reader, WordLists lists) =>
        lists
            .Rows("magnitudes")
            .Where(row => row.Fields.Skip(2).Contains(reader, StringComparer.Ordinal))
            .ToFrozenDictionary(row => Hash.Of(row.Word), row => row.Value(1));
}
