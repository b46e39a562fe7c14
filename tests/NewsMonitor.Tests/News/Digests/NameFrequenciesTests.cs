using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class NameFrequenciesTests
{
    private const uint Name = 1;

    [Theory]
    [InlineData(30, 90, true)]
    [InlineData(30, 12, false)]
    [InlineData(12, 90, false)]
    public void ANameIsEverywhereIfItIsInManyArticlesEveryDay(int today, int before, bool everywhere)
    {
        Frequencies(today, before, earlierArticles: 450).IsEverywhere(Name).ShouldBe(everywhere);
    }

    [Fact]
    public void WithoutDaysBeforeAnyNameInManyArticlesIs()
    {
        Frequencies(30, 1, earlierArticles: 20).IsEverywhere(Name).ShouldBeTrue();
    }

    private static NameFrequencies Frequencies(int today, int before, int earlierArticles) =>
        new(new Dictionary<uint, int> { [Name] = today }, 150, new Dictionary<uint, int> { [Name] = before }, earlierArticles);
}
