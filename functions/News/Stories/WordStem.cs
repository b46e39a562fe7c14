using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>
/// Reduces the forms of a word to a rough stem: "strike", "strikes", "striking" and "striker's" have the same. The hashes are
/// stored in rows, so they must not change.
/// </summary>
internal static class WordStem
{
    private static readonly Stemmer Stems = KnownLanguages.Default.Vocabulary.Stems;

    public static uint Hash(ReadOnlySpan<char> word) => WordHash.Add(Folded(Stems.StemOf(WithoutPossessive(word)).Root), '~');

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^2] is '\'' or '’' && word[^1] is 's' or 'S' ? word[..^2] : word;

    private static uint Folded(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Seed;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                hash = WordHash.Add(hash, WordHash.Fold(c));
        }

        return hash;
    }
}
