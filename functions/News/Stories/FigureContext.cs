using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>What a figure stands for, by the words around it.</summary>
internal static class FigureContext
{
    private const int FewestLetters = 4;

    /// <summary>"At least" may be between a verb and its figure.</summary>
    private const int WordsBefore = 2;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    /// <summary>
    /// Whether a figure is the number of a model or an index rather than a count: "S&amp;P 500", "iPhone 17", "version 18.7".
    /// </summary>
    /// <param name="text">The text it was found in.</param>
    /// <param name="figure">The figure.</param>
    public static bool IsOfAName(string text, Figure figure)
    {
        if (Figures.IsMoney(text, figure.Start) || Figures.IsShare(text, figure.Start + figure.Length) || figure.Start == 0)
            return false;
        if (figure.Value < 1000 && figure.Value % 1 != 0)
            return true;
        var before = text.AsSpan(0, figure.Start).TrimEnd(" -");
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (word.Length > 1 && char.IsUpper(word[0]) && word.Length < before.Length && !IsTitleCase(text))
            return true;
        return word.Length > 1
            && char.IsLetter(word[^1])
            && word[1..].ContainsAnyInRange('A', 'Z')
            && text.AsSpan().ContainsAnyInRange('a', 'z');
    }

    // Most longer words of "Toll Rises to 64" are capitalized.
    private static bool IsTitleCase(string text)
    {
        var (capitals, longer) = (0, 0);
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (words.Length < FewestLetters || !char.IsLetter(words.Word[0]))
                continue;
            longer++;
            capitals += char.IsUpper(words.Word[0]) ? 1 : 0;
        }

        return 3 * capitals > 2 * longer;
    }

    /// <summary>Whether it is neither money nor a share nor larger than nine: "five", "2".</summary>
    public static bool IsSmallCount(string text, Figure figure) =>
        figure.Value < 10 && !Figures.IsMoney(text, figure.Start) && !Figures.IsShare(text, figure.Start + figure.Length);

    /// <summary>Whether it is the price of an offer or the length of a list: "under $25", "90% off", "49+ lamps".</summary>
    public static bool IsOfOffer(string text, Figure figure)
    {
        var rest = text.AsSpan(figure.Start + figure.Length).TrimStart("% ");
        var before = text.AsSpan(0, figure.Start).TrimEnd(" $€£");
        return rest.StartsWith('+')
            || rest.StartsWith("off ", StringComparison.OrdinalIgnoreCase)
            || Vocabulary.Numbers.Offers.Contains(Hash.OfLower(before[(before.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>Whether it only describes a thing: "a 13-foot train", "the 250-page report".</summary>
    public static bool IsOfMeasure(string text, Figure figure)
    {
        var rest = text.AsSpan(figure.Start + figure.Length);
        return rest.Length > 1 && rest[0] == '-' && char.IsLetter(rest[1]);
    }

    /// <summary>Whether two figures follow the same word, but for a few: "kills 40", "killed at least 31".</summary>
    public static bool CountTheSame(string one, Figure figure, string other, Figure another)
    {
        var counted = HeadlineWords.Of(one[..figure.Start]);
        return counted.Count > 0 && HeadlineWords.Of(other[..another.Start]).TakeLast(WordsBefore).Contains(counted[^1]);
    }

    /// <summary>Whether it is a duration or an age: "19 months", "11-year-old", "Anneke Vries (23)".</summary>
    public static bool IsOfTime(string text, Figure figure)
    {
        if (figure.Start > 0 && text[figure.Start - 1] == '(' && text.AsSpan(figure.Start + figure.Length).StartsWith(')'))
            return true;
        var next = new WordScanner(text.AsSpan(figure.Start + figure.Length));
        return next.Next() && next.Start <= 1 && Vocabulary.Dates.Spans.Contains(Hash.OfLower(next.Word));
    }
}
