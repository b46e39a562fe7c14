using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>The beginnings and ends of words, which "accuse", "accused" and "accusation" have in common.</summary>
internal static class Affixes
{
    public const int Root = 5;
    public const int ShortRoot = 4;
    public const int Suffix = 4;

    /// <summary>The hash of a word's first letters in lower case.</summary>
    public static uint Start(ReadOnlySpan<char> word, int letters) =>
        Hash.OfLower(word.Length > letters ? word[..letters] : word);

    /// <summary>The hash of a word's last letters in lower case.</summary>
    public static uint End(ReadOnlySpan<char> word) => Hash.OfLower(word[^Suffix..]);
}
