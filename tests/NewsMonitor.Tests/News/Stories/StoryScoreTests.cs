using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class StoryScoreTests
{
    /// <summary>A wildfire names a town only; what a president says of it names the president.</summary>
    [Fact]
    public void TwiceTheTextsOutweighAKnownName()
    {
        Score(texts: 12, prominence: 0).ShouldBeGreaterThan(Score(texts: 6, prominence: 1));
        Score(texts: 6, prominence: 1).ShouldBeGreaterThan(Score(texts: 6, prominence: 0));
    }

    private static double Score(int texts, double prominence) =>
        StoryScore.Compute(new StoryFeatures(1, texts, 0.3, prominence, TimeSpan.Zero, IsFading: false, Bonus: 0));
}
