namespace NewsMonitor.Analyzer.Words;

internal static class Endings
{
    /// <summary>The word has one of the endings, compared as <paramref name="comparison"/> says.</summary>
    public static bool Match(ReadOnlySpan<char> word, string[] endings, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, comparison))
                return true;
        return false;
    }
}
