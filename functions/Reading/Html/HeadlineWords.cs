using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>Compares headlines by their letters and words, whatever their case and punctuation.</summary>
internal static class HeadlineWords
{
    /// <summary>No headline is longer.</summary>
    private const int Longest = 1_000;

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Fold(string text) => Letters.Folded(text);

    /// <summary>The different words; in scripts without spaces, the characters.</summary>
    public static HashSet<string> Of(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isLetter = at < text.Length && char.IsLetterOrDigit(text[at]);
            var isWord = isLetter && text[at] >= '\u2E80';
            if (start >= 0 && (!isLetter || isWord))
                words.Add(text[start..at].ToLowerInvariant());
            if (isWord)
                words.Add(text[at].ToString());
            start =
                !isLetter || isWord ? -1
                : start < 0 ? at
                : start;
        }

        return words;
    }

    /// <summary>The share of the shorter headline's words that the other contains, 0 to 1.</summary>
    public static double Overlap(string one, string other)
    {
        var (mine, theirs) = (Of(one), Of(other));
        var least = Math.Min(mine.Count, theirs.Count);
        return least == 0 ? 0 : mine.Count(theirs.Contains) / (double)least;
    }
}
