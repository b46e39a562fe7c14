using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>When a sentence says that something happened.</summary>
internal static class Recency
{
    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    /// <summary>
    /// Whether a sentence names the day it was published or the one before ("on Friday", "yesterday"), as reports do with what is
    /// new, but not with the background. "Last Friday" is another one, "a Friday prayer" any, and "Today, ..." may mean "these
    /// days".
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day, in UTC: west of it, the report may name the day before.</param>
    public static bool IsOfLastDay(string sentence, DateOnly published)
    {
        var (today, yesterday) = (Vocabulary.Dates.WeekdayOf(published), Vocabulary.Dates.WeekdayOf(published.AddDays(-1)));
        var isPointed = true;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            if (!isPointed && (Vocabulary.Dates.Days.Contains(word) || (IsName(words) && (word == today || word == yesterday))))
                return true;
            isPointed = Vocabulary.Sentences.Over.Contains(word) || Vocabulary.Quotes.Determiners.Contains(word);
        }

        return false;
    }

    private static bool IsName(WordScanner words) => char.IsUpper(words.Word[0]);
}
