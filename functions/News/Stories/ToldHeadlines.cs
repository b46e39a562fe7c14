namespace NewsMonitor.News.Stories;

/// <summary>What the earlier articles of a story have told.</summary>
/// <param name="earlier">Their terms.</param>
internal sealed class ToldHeadlines(IReadOnlyList<StoryTerms> earlier)
{
    private readonly HashSet<uint> _words = [.. earlier.SelectMany(HeadlineWords.Of)];

    /// <summary>
    /// Whether a headline says nothing else than they do: one of them has all of its words, except those that their headlines
    /// have. The words of all their texts together say little, since a word ("passed") is in some of them by chance.
    /// </summary>
    /// <param name="headline">The stems of its words.</param>
    public bool Have(IReadOnlyCollection<uint> headline)
    {
        var others = headline.Where(word => !_words.Contains(word)).ToList();
        return earlier.Any(article => others.TrueForAll(word => article.Find(word) is not null));
    }
}
