namespace NewsMonitor.News.Stories;

/// <summary>
/// How much of what one article's headline says another article says, too. Two reports of an event each have most of the other's
/// headline; reports of two events of a subject share its names, but not what the headlines say happened.
/// </summary>
/// <param name="counts">How many of all articles have each term.</param>
/// <param name="texts">How many of the texts of the event in question have it.</param>
internal sealed class HeadlineCoverage(TermCounts counts, TermCounts texts)
{
    /// <summary>The least mean of two texts: hardly any two reports of an event of ECB+ have less.</summary>
    private const double Least = 0.2;

    /// <summary>A headline has nothing but these words, so a text that reports it has half of them.</summary>
    private const double LeastOfHeadline = 0.5;

    private readonly Dictionary<StoryTerms, (uint Word, double Rarity)[]> _headlines = [];

    /// <summary>Whether two whole texts may report the same event.</summary>
    public bool AreLinked(StoryTerms one, StoryTerms other) => (Of(one, other) + Of(other, one)) / 2 >= Least;

    /// <summary>Whether a whole text may report what a headline says.</summary>
    public bool Tells(StoryTerms text, StoryTerms headline) => Of(headline, text) >= LeastOfHeadline;

    // 0 to 1, weighted by how few articles of other events have a word; 1 if the headline says nothing.
    private double Of(StoryTerms headline, StoryTerms text)
    {
        var (told, all) = (0.0, 0.0);
        foreach (var (word, rarity) in WordsOf(headline))
        {
            all += rarity;
            told += text.Find(word) is null ? 0 : rarity;
        }

        return all > 0 ? told / all : 1;
    }

    private (uint Word, double Rarity)[] WordsOf(StoryTerms headline)
    {
        if (!_headlines.TryGetValue(headline, out var words))
            _headlines[headline] = words = [
                .. HeadlineWords.Of(headline).Select(word => (word, counts.RarityBeside(texts, word))),
            ];
        return words;
    }
}
