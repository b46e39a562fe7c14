namespace NewsMonitor.News.Text;

/// <summary>The words of a text as hashes, to look for phrases in it.</summary>
internal static class WordHashes
{
    /// <returns>The hash of each word, in reading order.</returns>
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        List<uint> words = [];
        var scanner = new WordScanner(text);
        while (scanner.Next())
            words.Add(scanner.Hash);
        return [.. words];
    }
}
