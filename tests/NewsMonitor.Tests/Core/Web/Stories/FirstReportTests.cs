using NewsMonitor.Analyzer;
using NewsMonitor.Core.Web.Stories;

namespace NewsMonitor.Tests.Core.Web.Stories;

public sealed class FirstReportTests
{
    [Fact]
    public void TheFirstReportIsTheOneThatWasPublishedFirst()
    {
        var collected = SampleNews.Article(1, "A", SentimentLabel.Neutral) with { StoredAt = SampleNews.Morning };
        var later = collected with { Id = "b", StoredAt = SampleNews.Morning.AddMinutes(1) };

        First(
                collected with
                {
                    Published = SampleNews.Morning.AddHours(-1),
                },
                later with
                {
                    Published = SampleNews.Morning.AddHours(-3),
                }
            )
            .ShouldBe("b");
        First(collected, later with { Published = null }).ShouldBe(collected.Id);
        First(
                collected with
                {
                    Published = null,
                },
                later with
                {
                    Published = new(SampleNews.Morning.UtcDateTime.Date, TimeSpan.Zero),
                }
            )
            .ShouldBe(collected.Id, "a day without a time says little");
    }

    private static string First(params NewsMonitor.News.Records.StoredArticle[] originals) =>
        new StoryRead("s", new DateOnly(2026, 11, 25), originals, [], [], 0, [], []).First.Id;
}
