using NewsMonitor.News.Entities;

namespace NewsMonitor.News.WatchLists;

/// <summary>
/// The words of a text in the form in which they are compared: folded, singular, with a space before and after each.
/// </summary>
internal static class PhraseWords
{
    /// <summary>" data breach " for "Data breaches"; empty if the text has no word.</summary>
    public static string Fold(string text)
    {
        var words = EntityKey
            .Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .ToList();
        return words.Count == 0 ? "" : $" {string.Join(' ', words.Select(Singular))} ";
    }

    /// <summary>
    /// Removes the plural ending (the first step of Harman's "S" stemmer); "analysis", "gas" and "less" are not plurals.
    /// </summary>
    private static string Singular(string word) =>
        word switch
        {
            { Length: < 4 } => word,
            _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when EndsInEs(word) => word[..^2],
            _ when word.EndsWith("ss", StringComparison.Ordinal)
                    || word.EndsWith("us", StringComparison.Ordinal)
                    || word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word[^1] == 's' => word[..^1],
            _ => word,
        };

    private static bool EndsInEs(string word) =>
        word.Length > 4
        && (
            word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
        );
}
