using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>A figure in a text.</summary>
/// <param name="Hash">
/// The same for "1.2 million", "1,200,000" and "1.2m"; above a thousand, figures that round to the same two digits are one.
/// </param>
/// <param name="Value">Its value.</param>
/// <param name="Start">Its start in the text, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
internal readonly record struct Figure(uint Hash, double Value, int Start, int Length)
{
    private const int FewestRounded = 100;
    private const double Rounding = 0.08;

    /// <summary>Whether one is at most twice the other, so that both may count the same.</summary>
    public bool IsLike(Figure other) => Math.Max(Value, other.Value) <= 2 * Math.Min(Value, other.Value);

    /// <summary>Whether it is the same number, or a large one that another writer rounds.</summary>
    public bool IsRounded(Figure other) =>
        Hash == other.Hash
        || (
            Math.Min(Value, other.Value) >= FewestRounded
            && Math.Abs(Value - other.Value) < Rounding * Math.Max(Value, other.Value)
        );
}

/// <summary>
/// Finds the figures in a text: counts, amounts and percentages, in digits or words, but not dates, times, years or ordinals.
/// </summary>
internal static class Figures
{
    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    // "One" is rarely a figure.
    private static readonly FrozenDictionary<uint, double> Words = Vocabulary
        .Numbers.Values.Where(count => count.Value > 1)
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<uint, double> Magnitudes = Vocabulary.Numbers.FigureMagnitudes;

    // They are in any news, mostly as words.
    private static readonly FrozenSet<uint> Small = Enumerable.Range(0, 11).Select(value => HashOf(value, false)).ToFrozenSet();

    /// <summary>Whether it is the hash of a count of ten or less.</summary>
    public static bool IsSmall(uint hash) => Small.Contains(hash);

    public static List<Figure> In(string text)
    {
        List<Figure> found = [];
        var words = new WordScanner(text);
        var before = Range.EndAt(0);
        while (words.Next())
        {
            if (Read(text, words, before) is { } figure)
                found.Add(figure);
            before = words.Start..(words.Start + words.Length);
        }

        return found;
    }

    private static Figure? Read(string text, WordScanner word, Range before)
    {
        var (value, digits) = ValueOf(word.Word);
        if (double.IsNaN(value) || IsOfATime(text.AsSpan()[before]) || IsPartOfMore(text, word))
            return null;
        var start = word.Start;
        var end = start + word.Length;
        var next = new WordScanner(text.AsSpan(end));
        var hasNext = next.Next() && next.Start <= 1;
        if (hasNext && IsOfATime(next.Word))
            return null;
        if (hasNext && Magnitudes.TryGetValue(Hash.OfLower(next.Word), out var magnitude))
            (value, end, digits) = (value * magnitude, end + next.Start + next.Length, 0);
        // Four plain digits are usually a year.
        if (digits == 4 && value is >= 1900 and < 2100 && !IsMoney(text, start))
            return null;
        return new Figure(HashOf(value, IsShare(text, end)), value, start, end - start);
    }

    // A word of letters and digits ("A380", "3rd", "7pm") is not a figure, but "12m" and "3bn" are.
    private static (double Value, int PlainDigits) ValueOf(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return (Words.TryGetValue(Hash.OfLower(word), out var spelt) ? spelt : double.NaN, 0);
        var end = word.LastIndexOfAnyInRange('0', '9') + 1;
        var magnitude = 1.0;
        if (end < word.Length && !Magnitudes.TryGetValue(Hash.OfLower(word[end..]), out magnitude))
            return (double.NaN, 0);
        if (
            (word[0] == '0' && end > 1 && word[1] != '.')
            || !double.TryParse(
                word[..end],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
            return (double.NaN, 0);
        return (value * magnitude, end == word.Length && word.ContainsAny(".,") ? 0 : end);
    }

    // A time, a score, a date or a version.
    private static bool IsPartOfMore(string text, WordScanner word)
    {
        const string joints = ":/-–";
        var (start, end) = (word.Start, word.Start + word.Length);
        return (start > 1 && joints.Contains(text[start - 1]) && char.IsAsciiDigit(text[start - 2]))
            || (end + 1 < text.Length && joints.Contains(text[end]) && char.IsAsciiDigit(text[end + 1]));
    }

    /// <summary>Whether a currency symbol is before it.</summary>
    public static bool IsMoney(string text, int start) =>
        start > 0 && char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol;

    /// <summary>Whether it is a percentage.</summary>
    public static bool IsShare(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(9, text.Length - end)).TrimStart(" -");
        return rest.StartsWith("%", StringComparison.Ordinal)
            || rest.StartsWith("percent", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("per cent", StringComparison.OrdinalIgnoreCase);
    }

    private static uint HashOf(double value, bool isShare)
    {
        var scale = value < 1000 ? 0 : Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        var rounded = scale == 0 ? value : Math.Round(value / scale) * scale;
        return WordHash.Add(WordHash.Seed, string.Create(CultureInfo.InvariantCulture, $"{(isShare ? '%' : '#')}{rounded:G6}"));
    }

    private static bool IsOfATime(ReadOnlySpan<char> word) =>
        Vocabulary.Dates.Months.Contains(Hash.OfLower(word)) || Vocabulary.Dates.ClockMarks.Contains(Hash.OfLower(word));
}
