using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Entities;

/// <summary>The form in which names of different articles are compared.</summary>
internal static class NameForm
{
    private static readonly NameWords Words = KnownLanguages.Default.Vocabulary.Names;

    /// <summary>
    /// "us geological survey" for "U. S. Geological Survey", "contoso" for "The Contoso Co., Ltd.", "ilse brandt" for "Mayor Ilse
    /// Brandt": without case, accents, periods, a leading "the", legal forms, titles of people, and words that are repeated.
    /// </summary>
    public static string Of(string name, EntityCategory category)
    {
        var folded = EntityNames.Fold(name, category);
        return IsPlain(folded, category) ? folded : Simplify(folded, category);
    }

    // Nearly all names are.
    private static bool IsPlain(string folded, EntityCategory category)
    {
        ReadOnlySpan<char> last = "";
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            if (word.SequenceEqual(last) || (word.Length == 1 && last.Length == 1))
                return false;
            if (category == EntityCategory.Person && EndsTitle(last, word, range.Start.Value))
                return false;
            last = word;
        }

        return true;
    }

    // The first word, or the first two.
    private static bool EndsTitle(ReadOnlySpan<char> last, ReadOnlySpan<char> word, int start) =>
        start == 0
            ? Words.Titles.Contains(Hash.Of(word))
            : start == last.Length + 1 && Words.TitlesOfTwoWords.Contains(Joined(last, word));

    private static string Simplify(string folded, EntityCategory category)
    {
        var words = new List<string>();
        var initials = 0;
        foreach (var word in folded.Split(' '))
        {
            initials = word.Length == 1 && char.IsLetter(word[0]) ? initials + 1 : 0;
            if (initials > 1)
                words[^1] += word;
            else if (words.Count == 0 || words[^1] != word)
                words.Add(word);
        }

        if (category == EntityCategory.Person)
            RemoveTitles(words);
        return string.Join(' ', words);
    }

    private static void RemoveTitles(List<string> words)
    {
        while (words.Count > 1)
            if (words.Count > 2 && Words.TitlesOfTwoWords.Contains(Joined(words[0], words[1])))
                words.RemoveRange(0, 2);
            else if (Words.Titles.Contains(Hash.Of(words[0])))
                words.RemoveAt(0);
            else
                break;
    }

    private static uint Joined(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Hash.Join(Hash.Join(0, Hash.Of(first)), Hash.Of(second));
}
