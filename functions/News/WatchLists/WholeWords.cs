using NewsMonitor.News.Text;

namespace NewsMonitor.News.WatchLists;

/// <summary>
/// Words as they are written: "Merkur" is in "der Merkur-Markt", and neither in "merkur" nor in "Merkurs". In scripts that put no
/// space between words, each letter is a word.
/// </summary>
internal static class WholeWords
{
    /// <summary>How often a text has some words.</summary>
    public static int Count(string text, string words)
    {
        var count = 0;
        for (
            var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal)
        )
        {
            var end = at + words.Length;
            count +=
                (at == 0 || IsEdge(text[at - 1], text[at])) && (end == text.Length || IsEdge(text[end - 1], text[end])) ? 1 : 0;
        }

        return count;
    }

    private static bool IsEdge(char before, char after) => !Joins(before) || !Joins(after);

    private static bool Joins(char letter) =>
        (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) && !WordScanner.IsUnspaced(letter);
}
