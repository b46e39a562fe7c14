using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Text;

/// <summary>Words whose meaning depends on capitals.</summary>
internal static class Capitals
{
    private static readonly SentenceWords Words = KnownLanguages.Default.Vocabulary.Sentences;

    /// <summary>Whether a pronoun or question word is written as an acronym: "US", "IT", "WHO".</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && Words.LikeAcronyms.Contains(Hash.OfLower(word));
}
