using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Takes plurals together: enough to count "protest" and "protests" as one.</summary>
internal static class Stem
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            return Hash.Add(Hash.OfLower(word[..^3]), 'y');
        if (word.Length > 3 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return Hash.OfLower(word);
    }
}
