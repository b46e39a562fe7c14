namespace NewsMonitor.News.Stories;

/// <summary>The features that a story is ranked by.</summary>
/// <param name="Outlets">Outlets that carry it in the window, each as much as it writes about other things; above 0.</param>
/// <param name="Articles">Original texts about it in the window, those of related events in part; at least 1.</param>
/// <param name="Sentiment">Mean strength of the sentiment of its texts, positive or negative, 0 to 1.</param>
/// <param name="Age">From its newest text to the end of the window.</param>
/// <param name="IsFading">Whether earlier digests reported it, and it has no more texts than in the same time before.</param>
/// <param name="Bonus">The highest bonus of any of its articles; 0 if none has one.</param>
internal readonly record struct StoryFeatures(
    double Outlets,
    double Articles,
    double Sentiment,
    TimeSpan Age,
    bool IsFading,
    double Bonus
);

/// <summary>The score of a story; <c>docs/digests.md</c> explains the formula.</summary>
internal static class StoryScore
{
    /// <summary>The bonus for an article that matches a watch-list: slightly more than seven times the outlets add.</summary>
    public const double WatchedBonus = 6;

    private const double OutletWeight = 2;
    private const double ArticleWeight = 1;
    private const double FadingFactor = 0.85;

    /// <summary>Twice the texts outweigh how strong the words are.</summary>
    private const double SentimentWeight = 0.5;
    private static readonly TimeSpan Fading = TimeSpan.FromHours(24);

    public static double Compute(StoryFeatures story)
    {
        var coverage = (OutletWeight * Math.Log2(1 + story.Outlets)) + (ArticleWeight * Math.Log2(1 + story.Articles));
        var recency = Math.Exp(-Math.Max(0, story.Age / Fading));
        var score = coverage + (SentimentWeight * story.Sentiment) + recency;
        return (score * (story.IsFading ? FadingFactor : 1)) + story.Bonus;
    }
}
