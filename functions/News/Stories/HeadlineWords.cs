using NewsMonitor.Analyzer.Languages;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>The words of a headline that say something, as stems: not "after", "new" or "two".</summary>
internal static class HeadlineWords
{
    private const int Shortest = 3;

    private static readonly HashSet<uint> Small =
    [
        .. KnownLanguages.Default.Vocabulary.Sentences.SmallInHeadlines.Select(word => WordStem.Hash(word)),
    ];

    /// <summary>Whether the stem of a word says nothing.</summary>
    public static bool IsSmall(uint stem) => Small.Contains(stem);

    /// <summary>Each once, in reading order, without figures.</summary>
    public static List<uint> Of(string headline)
    {
        var found = new List<uint>();
        var words = new WordScanner(headline);
        while (words.Next())
        {
            if (words.Length < Shortest || char.IsAsciiDigit(words.Word[0]))
                continue;
            var stem = WordStem.Hash(words.Word);
            if (!Small.Contains(stem) && !found.Contains(stem))
                found.Add(stem);
        }

        return found;
    }

    /// <summary>Those of an article's headline, by its terms, in the order of their hashes.</summary>
    public static List<uint> Of(StoryTerms terms)
    {
        var found = new List<uint>();
        foreach (var term in terms.Terms)
        {
            if (term is { Kind: TermKind.Word, Weight: >= StoryTerms.InTitle } && !Small.Contains(term.Hash))
                found.Add(term.Hash);
        }

        return found;
    }
}
