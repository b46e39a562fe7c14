using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class CommonWordsTests
{
    [Fact]
    public void CommonWordsHaveRatesAndRareOnesHaveNone()
    {
        CommonWords.RateOf(WordStem.Hash("with")).ShouldBeGreaterThan(CommonWords.RateOf(WordStem.Hash("charged")));
        CommonWords.RateOf(WordStem.Hash("charged")).ShouldBeInRange(0.0001, 0.01);
        CommonWords.RateOf(WordStem.Hash("lynx")).ShouldBe(0);
    }
}
