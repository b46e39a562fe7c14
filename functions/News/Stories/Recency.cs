using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>When a sentence says that something happened.</summary>
internal static class Recency
{
    /// <summary>
    /// A day among the first words of a clause is that of what follows in it, any other that of what precedes it: "on Friday the
    /// House will vote", "the House is expected to vote on Friday".
    /// </summary>
    private const int FirstWords = 2;

    private const int DaysOfWeek = 7;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    /// <summary>
    /// Whether a sentence says that something happened on the day it was published or the one before ("on Friday", "a Friday
    /// night fire", "yesterday"), as reports do with what is new, but not with the background or with plans. "Last Friday" is another
    /// one, "a Friday prayer" any, and "Today, ..." may mean "these days".
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day, in UTC: west of it, the report may name the day before.</param>
    public static bool IsOfLastDay(string sentence, DateOnly published) => DayOfEvent(sentence, published, days: 2) is not null;

    /// <summary>
    /// The day of the week before it was published on which a sentence says that something happened: "voted on Friday", not "will
    /// vote on Friday"; null if there is none.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">The day, in UTC.</param>
    public static DateOnly? DayOfEvent(string sentence, DateOnly published) => DayOfEvent(sentence, published, DaysOfWeek);

    private static DateOnly? DayOfEvent(string sentence, DateOnly published, int days)
    {
        if (Find(sentence, published, days) is not { } found)
            return null;
        var words = ProspectScanner.Read(sentence, isHeadline: false);
        var (start, end) = ClauseOf(sentence, found.Word);
        var told =
            found.Word - start > FirstWords ? words[start..found.Word]
            : end == found.Word + 1 && end < words.Count ? words[end..ClauseOf(sentence, end).End]
            : words[start..end];
        return told.TrueForAll(word => word.Certainty == Certainty.Stated) ? found.Day : null;
    }

    // The numbers of the first word of the clause with a word, and of the first word after it.
    private static (int Start, int End) ClauseOf(string sentence, int word)
    {
        var (start, number, end) = (0, 0, 0);
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            if (sentence.AsSpan(end, words.Start - end).ContainsAny(",.;:?!—–|()"))
            {
                if (number > word)
                    return (start, number);
                start = number;
            }

            end = words.Start + words.Length;
            number++;
        }

        return (start, number);
    }

    // The first day that it names of the last ones, and the number of the word. "Yesterday" may be the same day in UTC.
    private static (DateOnly Day, int Word)? Find(string sentence, DateOnly published, int days)
    {
        var isPointed = true;
        var words = new WordScanner(sentence);
        for (var number = 0; words.Next(); number++)
        {
            var word = Hash.OfLower(words.Word);
            if (!isPointed && Vocabulary.Dates.Days.Contains(word) && !Vocabulary.Dates.Coming.Contains(word))
                return (published.AddDays(-1), number);
            if (!isPointed && char.IsUpper(words.Word[0]) && LastOf(word, published, days) is { } day)
                return (day, number);
            isPointed =
                Vocabulary.Sentences.Over.Contains(word)
                || (Vocabulary.Quotes.Determiners.Contains(word) && !NamesPartOfDay(sentence.AsSpan(words.Start + words.Length)));
        }

        return null;
    }

    // "A Friday morning shooting" was on that day.
    private static bool NamesPartOfDay(ReadOnlySpan<char> rest)
    {
        var words = new WordScanner(rest);
        return words.Next() && words.Next() && Vocabulary.Dates.Spans.Contains(Hash.OfLower(words.Word));
    }

    private static DateOnly? LastOf(uint weekday, DateOnly published, int days)
    {
        for (var ago = 0; ago < days; ago++)
        {
            if (Vocabulary.Dates.WeekdayOf(published.AddDays(-ago)) == weekday)
                return published.AddDays(-ago);
        }

        return null;
    }
}
