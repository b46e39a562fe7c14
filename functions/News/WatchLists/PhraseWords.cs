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
    /// <summary>" data breach " for "Data breaches"; empty if the text has no word.</summary>
    public static string Fold(string text)
    {
        var folded = Spaced(EntityKey.Fold(text)).AsSpan();
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
    /// Removes the plural ending (the first step of Harman's "S" stemmer); "analysis", "gas" and "less" are not plurals.
    /// </summary>
    private static void AppendSingular(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's')
            words.Append(word);
        else if (word.EndsWith("ies"))
            words.Append(word[..^3]).Append('y');
        else if (EndsInEs(word))
            words.Append(word[..^2]);
        else if (word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is"))
            words.Append(word);
        else
            words.Append(word[..^1]);
    }

    private static bool EndsInEs(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("sses") || word.EndsWith("xes"));
}
