using System.Text;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.WatchLists;

/// <summary>
/// The words of a text in the form in which they are compared: folded, singular, with a space before and after each. In scripts
/// that put no space between words, each letter is a word.
/// </summary>
internal static class PhraseWords
{
    private const int Shortest = 4;

    /// <summary>" data breach " for "Data breaches"; empty if the text has no word.</summary>
    public static string Fold(string text)
    {
        var folded = Spaced(EntityKey.FoldText(text)).AsSpan();
        var words = new StringBuilder(folded.Length + 2);
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (HasLetterOrDigit(word))
                AppendSingular(words.Append(' '), word);
        }

        return words.Length == 0 ? "" : words.Append(' ').ToString();
    }

    private static string Spaced(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange(WordScanner.FirstUnspaced, char.MaxValue))
            return folded;
        var spaced = new StringBuilder(2 * folded.Length);
        foreach (var letter in folded)
        {
            if (WordScanner.IsUnspaced(letter))
                spaced.Append(' ').Append(letter).Append(' ');
            else
                spaced.Append(letter);
        }

        return spaced.ToString();
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Removes the plural ending (as Harman's "S" stemmer does; "analysis", "gas" and "less" are not plurals), and then the "e"
    /// that may be of the word or of the plural: "heroes" and "shoes", "viruses" and "houses".
    /// </summary>
    private static void AppendSingular(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (word.Length >= Shortest && word[^1] == 's' && !(word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is")))
            word = word[..^1];
        if (word.Length >= Shortest && word.EndsWith("ie"))
            words.Append(word[..^2]).Append('y');
        else if (word.Length >= Shortest && word[^1] == 'e' && IsOfBoth(word[..^1]))
            words.Append(word[..^1]);
        else
            words.Append(word);
    }

    /// <summary>Whether plurals of words that end like this have an "e", as those of words with an "e" have.</summary>
    private static bool IsOfBoth(ReadOnlySpan<char> start) =>
        start[^1] is 's' or 'x' or 'z' or 'o' || start.EndsWith("ch") || start.EndsWith("sh");
}
