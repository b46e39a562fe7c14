using NewsMonitor.Analyzer;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Tests.News.Entities;

/// <summary>An article that only mentions a name says nothing of it, in digests and in the counts of days alike.</summary>
public sealed class PassingMentionTests
{
    private static readonly (string, EntityCategory) Rail = ("Northwind Rail", EntityCategory.Organization);

    [Theory]
    [InlineData(2, 0.05, 0)]
    [InlineData(3, 0.05, 1)]
    [InlineData(1, 0, 1)]
    public void ItIsNeutralUnlessAReaderSaidOtherwise(int mentions, double neutral, int negative)
    {
        var entity = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail was blamed.", mentions, inTitle: false) with
        {
            Sentiment = new Sentiment(SentimentLabel.Negative, 0, neutral, 1 - neutral),
        };
        var tally = new RollupTally();

        tally.Add(SampleNews.Article(1, "A", SentimentLabel.Neutral, entity));

        tally.Sum().Entities.ShouldHaveSingleItem().Negative.ShouldBe(negative);
        (tally.Names.Of(0).Single().Sentiment == SentimentLabel.Negative).ShouldBe(negative == 1);
    }
}
