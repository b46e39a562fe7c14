using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Tests.News.Trends;

public sealed class SentimentBaselineTests
{
    private const string Bank = "organization|bank";

    /// <summary>Who is always in bad news is not in worse news than usual.</summary>
    [Theory]
    [InlineData(10, 0, 8, 300, 0, 240, SentimentChange.None)]
    [InlineData(10, 0, 8, 300, 100, 20, SentimentChange.Worse)]
    [InlineData(10, 8, 0, 300, 20, 100, SentimentChange.Better)]
    [InlineData(10, 0, 0, 300, 0, 240, SentimentChange.Better)]
    [InlineData(10, 3, 3, 300, 100, 90, SentimentChange.None)]
    // A difference of a sixth is not clear, however many articles there are.
    [InlineData(3000, 500, 1000, 9000, 3000, 3000, SentimentChange.None)]
    // Two more negative ones of five may be chance.
    [InlineData(5, 0, 2, 60, 6, 6, SentimentChange.None)]
    [InlineData(5, 0, 5, 60, 20, 0, SentimentChange.Worse)]
    [InlineData(4, 0, 4, 300, 100, 0, SentimentChange.NotEnough)]
    [InlineData(5, 0, 5, 19, 19, 0, SentimentChange.NotEnough)]
    public void OnlyAClearDifferenceIsOne(
        int now,
        int positive,
        int negative,
        int before,
        int positiveBefore,
        int negativeBefore,
        SentimentChange change
    ) =>
        new SentimentSum(now, positive, negative)
            .ComparedWith(new SentimentSum(before, positiveBefore, negativeBefore, 30))
            .ShouldBe(change);

    [Fact]
    public void OneLoudDayIsNotUsual()
    {
        var now = new SentimentSum(10, 0, 10);

        now.ComparedWith(new SentimentSum(100, 50, 0, 4)).ShouldBe(SentimentChange.NotEnough);
        now.ComparedWith(new SentimentSum(100, 50, 0, 5)).ShouldBe(SentimentChange.Worse);
    }

    /// <summary>The rule that is documented: twelve names a day, all as usual, for 300 days.</summary>
    [Fact]
    public void ByChanceAlmostNothingIsWorse()
    {
        var random = new Random(14);
        var changes = Enumerable
            .Range(0, 3_600)
            .Select(_ => Draw(random, 20).ComparedWith(Draw(random, 240) with { Days = 30 }))
            .CountBy(change => change)
            .ToDictionary();

        changes.GetValueOrDefault(SentimentChange.NotEnough).ShouldBe(0);
        (changes.GetValueOrDefault(SentimentChange.Better) + changes.GetValueOrDefault(SentimentChange.Worse)).ShouldBeLessThan(
            36
        );
        Enumerable
            .Range(0, 100)
            .Count(_ =>
                Draw(random, 20, negative: 0.9).ComparedWith(Draw(random, 240) with { Days = 30 }) == SentimentChange.Worse
            )
            .ShouldBeGreaterThan(60);
    }

    [Fact]
    public void WithFewDaysNothingIsCompared()
    {
        Compare(Bank, days: 6).ShouldBeNull();
        Compare(Bank, days: 7)!.Change.ShouldBe(SentimentChange.Worse);
        Compare("organization|unknown", days: 7)!.Change.ShouldBe(SentimentChange.NotEnough);
    }

    [Fact]
    public void DaysBeforeThoseOfTrendsCountToo()
    {
        var baseline = new Baseline(new Identities([]));
        for (var ago = 30; ago > 0; ago--)
        {
            if (ago > Baseline.Days)
                baseline.AddOlder(Day(10, 5, 1));
            else
                baseline.Add(Day(10, 5, 1));
        }

        baseline.AddOlder(DayRollup.Empty);

        baseline.Sentiments.Compare(Day(10, 0, 9), Bank).ShouldBe(new UsualSentiment(300, 150, 30, SentimentChange.Worse));
        baseline.Sentiments.Compare(Day(10, 0, 9)).ShouldBe(new UsualSentiment(3000, 1500, 300, SentimentChange.None));
        baseline.Sentiments.Compare(Day(10, 0, 9), [], 0).ShouldBeNull();
        (baseline.DaysWithNews, baseline.Find(Bank)!.Articles).ShouldBe((14, 140), "trends look at 14 days");
    }

    /// <summary>An article that has all names of a watch-list is one article, and its day one day.</summary>
    [Fact]
    public void SeveralNamesOfOneArticleAreOne()
    {
        string[] names = ["One", "Two", "Three", "Four", "Five"];
        var keys = names.Select(name => EntityKey.Of(name, EntityCategory.Organization)).ToArray();
        var baseline = new Baseline(new Identities(names.Select(name => (name, EntityCategory.Organization, 1))));
        for (var day = 0; day < 7; day++)
            baseline.Add(Day(day < 4 ? 1 : 0));

        baseline.Sentiments.Compare(Day(1), keys, 1).ShouldBe(new UsualSentiment(4, 0, 4, SentimentChange.NotEnough));

        DayRollup Day(int articles) =>
            new(
                100,
                50,
                10,
                new Dictionary<string, int>(),
                [
                    .. names
                        .Where(_ => articles > 0)
                        .Select((name, i) => new EntityDay(keys[i], name, EntityCategory.Organization, articles, 0, articles)),
                ]
            );
    }

    private static UsualSentiment? Compare(string key, int days)
    {
        var baseline = new Baseline(new Identities([]));
        for (var day = 0; day < days; day++)
            baseline.Add(Day(10, 5, 1));
        return baseline.Sentiments.Compare(Day(10, 0, 9), key);
    }

    private static DayRollup Day(int articles, int positive, int negative) =>
        new(
            100,
            50,
            10,
            new Dictionary<string, int>(),
            [new EntityDay(Bank, "Bank", EntityCategory.Organization, articles, positive, negative)]
        );

    private static SentimentSum Draw(Random random, int articles, double negative = 0.3)
    {
        var (bad, good) = (0, 0);
        for (var i = 0; i < articles; i++)
        {
            var draw = random.NextDouble();
            bad += draw < negative ? 1 : 0;
            good += draw > 0.9 ? 1 : 0;
        }

        return new SentimentSum(articles, good, bad);
    }
}
