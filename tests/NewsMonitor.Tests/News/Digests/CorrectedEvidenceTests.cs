using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>Figures that a later article of the window corrects are not quoted as the best or worst news of anyone.</summary>
public sealed class CorrectedEvidenceTests
{
    private const string Title = "Northwind Rail posts record third-quarter profit";
    private const string Wrong = "Northwind Rail reported a record profit of 412 million euros.";
    private const string Right = "Northwind Rail reported a record profit of 142 million euros.";

    [Fact]
    public async Task TheCorrectionIsQuotedEvenIfItIsLessStrong()
    {
        var digest = await WatchedAsync(Report(1, Title, Wrong, 0.9), Report(2, $"CORRECTED: {Title}", Right, 0.75));

        digest.WatchLists.Single().Best!.Sentence.ShouldBe(Right);
    }

    [Fact]
    public async Task TheOrderInWhichTheyComeDoesNotMatter()
    {
        StoredArticle[] articles =
        [
            .. Enumerable.Range(10, 5).Select(n => Report(n, Title, $"{Wrong} ({n})", 0.8 + (n / 100.0))),
            Report(2, $"CORRECTED: {Title}", Right, 0.75),
        ];

        foreach (var digest in (Digest[])[await WatchedAsync(articles), await WatchedAsync([.. articles.Reverse()])])
        {
            digest.WatchLists.Single().Best!.Sentence.ShouldBe(Right);
            digest.Organizations.Single().Evidence!.Sentence.ShouldBe(Right);
        }
    }

    [Fact]
    public async Task OtherReportsStayWhatTheyAre()
    {
        const string other = "Northwind Rail won the contract for night trains.";
        var digest = await WatchedAsync(
            Report(1, Title, Wrong, 0.9),
            Report(2, $"CORRECTED: {Title}", Right, 0.75),
            Report(3, "Northwind Rail wins night trains", other, 0.8)
        );

        digest.WatchLists.Single().Best!.Sentence.ShouldBe(other);
        (await WatchedAsync(Report(1, Title, Wrong, 0.9))).WatchLists.Single().Best!.Sentence.ShouldBe(Wrong);
    }

    private static Task<Digest> WatchedAsync(params StoredArticle[] articles) =>
        DigestBuilder.BuildAsync(
            new NewsSource(articles),
            Spec with
            {
                WatchLists =
                [
                    new WatchList
                    {
                        Id = "us",
                        Name = "Us",
                        Any = [new EntityTerm(Rail.Item1, [], [])],
                    },
                ],
            },
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );

    // The correction is published last.
    private static StoredArticle Report(int n, string title, string sentence, double strength)
    {
        TaggedEntity entity = SampleNews.Entity(Rail, SentimentLabel.Positive, sentence, 3, inTitle: true) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Positive, strength),
        };
        return SampleNews.Article(n, title, SentimentLabel.Positive, entity) with
        {
            Published = SampleNews.Morning.AddHours(n == 2 ? -2 : -8),
        };
    }
}
