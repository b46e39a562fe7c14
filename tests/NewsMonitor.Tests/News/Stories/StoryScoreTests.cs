using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class StoryScoreTests
{
    [Fact]
    public void TwiceTheTextsOutweighStrongWords()
    {
        Score(texts: 12, sentiment: 0).ShouldBeGreaterThan(Score(texts: 6, sentiment: 0.95));
        Score(texts: 6, sentiment: 0.95).ShouldBeGreaterThan(Score(texts: 6, sentiment: 0));
    }

    private static double Score(int texts, double sentiment) =>
        StoryScore.Compute(new StoryFeatures(1, texts, sentiment, TimeSpan.Zero, IsFading: false, Bonus: 0));
}
