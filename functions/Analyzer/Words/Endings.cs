namespace NewsMonitor.Analyzer.Words;

internal static class Endings
{
    /// <summary>Whether the word has one of the endings, compared by <paramref name="comparison"/>.</summary>
    public static bool Match(ReadOnlySpan<char> word, string[] endings, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, comparison))
                return true;
        return false;
    }
}
