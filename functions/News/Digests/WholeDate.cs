using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>"Wednesday, May 27, 2020", as captions of photos give the day. Reports leave out the year of what is new.</summary>
internal static class WholeDate
{
    /// <summary>The weekday, the month, its day and the year.</summary>
    private const int Parts = 4;

    private const int LongestDay = 2;
    private const int YearLength = 4;

    private static readonly DateWords Dates = KnownLanguages.Default.Vocabulary.Dates;

    /// <summary>Whether a sentence has one.</summary>
    public static bool IsIn(string sentence)
    {
        var told = 0;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            if (Dates.Weekdays.Contains(Hash.OfLower(words.Word)))
                told = 1;
            else
                told = IsNext(told, words.Word) ? told + 1 : 0;
            if (told == Parts)
                return true;
        }

        return false;
    }

    private static bool IsNext(int told, ReadOnlySpan<char> word) =>
        told switch
        {
            0 => false,
            1 => Dates.Months.Contains(Hash.OfLower(word)),
            2 => word.Length <= LongestDay && char.IsAsciiDigit(word[0]),
            _ => word.Length == YearLength && char.IsAsciiDigit(word[0]),
        };
}
