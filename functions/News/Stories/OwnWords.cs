namespace NewsMonitor.News.Stories;

/// <summary>The words that show that a text is about a story: its texts have them, and few other articles.</summary>
internal sealed class OwnWords
{
    private const double LeastShare = 1 / 3.0;
    private const double MostOther = 0.2;
    private const int Fewest = 2;
    private const int NameShare = 4;

    private readonly TermCounts _all;
    private readonly TermCounts _story;
    private readonly TermCounts _names;

    /// <param name="all">How many articles have each term.</param>
    /// <param name="story">The story's texts.</param>
    public OwnWords(TermCounts all, IReadOnlyList<StoryTerms> story)
    {
        (_all, _story) = (all, new TermCounts(story));
        _names = new TermCounts(story, TermKind.Name, TermKind.Place);
    }

    /// <summary>
    /// Whether words are about the story: at least two are its own (a third of all articles with such a word are in the story),
    /// and together they leave at most a fifth for others. The story has half of the articles with "Brandt" and a third of those
    /// with "chips": one with both is about it with two thirds, which is too little.
    /// </summary>
    /// <param name="words">Stems, each once.</param>
    public bool AreIn(IEnumerable<uint> words)
    {
        var shares = words.Select(ShareOf).Where(share => share >= LeastShare).ToList();
        return shares.Count >= Fewest && shares.Aggregate(1.0, (others, share) => others * (1 - share)) <= MostOther;
    }

    /// <summary>
    /// The hash of the name that a word is in at least a quarter of the story's texts with it; null if it is none. A headline
    /// alone may not show that it is a name.
    /// </summary>
    /// <param name="word">Its stem.</param>
    public uint? NameOf(uint word) =>
        StoryTerms.Phrase(StoryTerms.EmptyPhrase, word) is var name
        && _names.Of(name) > 0
        && NameShare * _names.Of(name) >= _story.Of(word)
            ? name
            : null;

    // What only one of its texts has is not the story's.
    private double ShareOf(uint word) =>
        _story.Of(word) > 1 ? (double)_story.Of(word) / Math.Max(_story.Of(word), _all.Of(word)) : 0;
}
