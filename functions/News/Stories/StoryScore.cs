namespace NewsMonitor.News.Stories;

/// <summary>What a story is ranked by.</summary>
/// <param name="Outlets">Different outlets that carry it in the window; at least 1.</param>
/// <param name="Articles">Texts of their own on it in the window; at least 1.</param>
/// <param name="Sentiment">Share of texts of the window that are positive or negative, weighed by how strongly, 0 to 1.</param>
/// <param name="Prominence">How much in the news its best-known name is, 0 to 1.</param>
/// <param name="Age">From its newest text to the end of the window.</param>
/// <param name="IsUpdate">Whether earlier digests told of it.</param>
/// <param name="Bonus">The highest bonus any of its articles has; 0 for none.</param>
internal readonly record struct StoryFeatures(
    int Outlets,
    int Articles,
    double Sentiment,
    double Prominence,
    TimeSpan Age,
    bool IsUpdate,
    double Bonus
);

/// <summary>The order of stories: <c>docs/digests.md</c> has the formula and its reasons.</summary>
internal static class StoryScore
{
    /// <summary>What an article that matches a watch-list adds: as much as seven times the outlets, and a little more.</summary>
    public const double WatchedBonus = 6;

    private const double OutletWeight = 2;
    private const double ArticleWeight = 1;
    private const double UpdateFactor = 0.85;
    private static readonly TimeSpan Fading = TimeSpan.FromHours(24);

    public static double Compute(StoryFeatures story)
    {
        var coverage = (OutletWeight * Math.Log2(1 + story.Outlets)) + (ArticleWeight * Math.Log2(1 + story.Articles));
        var recency = Math.Exp(-Math.Max(0, story.Age / Fading));
        var score = coverage + story.Sentiment + story.Prominence + recency;
        return (score * (story.IsUpdate ? UpdateFactor : 1)) + story.Bonus;
    }
}
