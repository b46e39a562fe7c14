using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Trends;
using NewsMonitor.News.WatchLists;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>A sentiment is told against its own usual.</summary>
public sealed class UsualSentimentTests
{
    private static readonly (string, EntityCategory) Bank = ("Contoso Bank", EntityCategory.Organization);

    [Fact]
    public async Task ANameIsInWorseOrBetterNewsThanItUsuallyIs()
    {
        var digest = await AfterDaysAsync(20);

        Change(digest, "Northwind Rail").ShouldBe(SentimentChange.Worse);
        Change(digest, "Contoso Bank").ShouldBe(SentimentChange.None, "it is always in bad news");
        digest.People.Single().UsualSentiment!.Change.ShouldBe(SentimentChange.NotEnough);
        digest.Places.Single().UsualSentiment.ShouldBeNull();
        digest
            .Organizations.Single(name => name.Name == "Northwind Rail")
            .UsualSentiment.ShouldBe(new UsualSentiment(60, 60, 0, SentimentChange.Worse));
    }

    [Fact]
    public async Task TheMailSaysSoInWordsAndTheJsonInNumbers()
    {
        var digest = await AfterDaysAsync(20);

        Rendered(digest).ShouldContain("Northwind Rail: 6 articles · negative · worse than usual (last 30 days)");
        Rendered(digest).ShouldContain("Contoso Bank: 6 articles · negative * Northwind");
        Rendered(digest).ShouldContain("Amira Haddad: 6 articles · neutral Organizations");
        DigestRenderer.Render(digest).Html.ShouldContain("worse than usual (last 30 days)");
        var json = Encoding.UTF8.GetString(DigestJson.Write(new ArchivedDigest(null, digest)));
        string.Concat(json.Split())
            .ShouldContain("\"usual\":{\"articles\":60,\"positive\":60,\"negative\":0,\"change\":\"Worse\"}");
        var read = DigestJson.Read(Encoding.UTF8.GetBytes(json)).Digest;
        Rendered(read).ShouldBe(Rendered(digest));
    }

    [Fact]
    public async Task WithFewDaysNothingIsCompared()
    {
        var digest = await AfterDaysAsync(6);

        digest.Organizations.ShouldAllBe(name => name.UsualSentiment == null);
        digest.UsualSentiment.ShouldBeNull();
        Rendered(digest).ShouldNotContain("usual");
    }

    [Fact]
    public async Task TheDayIsComparedToo()
    {
        var days = Enumerable.Range(1, 10).SelectMany(ago => Day(ago, SentimentLabel.Positive, SentimentLabel.Negative));
        var today = Day(0, SentimentLabel.Negative, SentimentLabel.Negative);

        var digest = await BuildAsync(new NewsSource([.. days, .. today]));

        digest.UsualSentiment.ShouldBe(new UsualSentiment(60, 30, 30, SentimentChange.Worse));
        Rendered(digest).ShouldContain("The news is worse than usual (last 30 days).");
        (
            await BuildAsync(new NewsSource([.. days, .. Day(0, SentimentLabel.Positive, SentimentLabel.Negative)]))
        ).UsualSentiment!.Change.ShouldBe(SentimentChange.None);
    }

    /// <summary>In all articles: those that match are not chosen by sentiment.</summary>
    [Fact]
    public async Task AWatchListIsComparedByTheNamesThatWereFound()
    {
        var spec = Spec with
        {
            Covers = Coverage.Matches,
            WatchLists =
            [
                new WatchList
                {
                    Id = "trains",
                    Name = "Trains",
                    Any = [new EntityTerm("Northwind Rail", [], [])],
                },
                new WatchList
                {
                    Id = "words",
                    Name = "Words",
                    Any = [new PhraseTerm("sentence")],
                },
            ],
        };

        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(News(20)),
            spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );

        digest.WatchLists[0].UsualSentiment.ShouldBe(new UsualSentiment(60, 60, 0, SentimentChange.Worse));
        digest.WatchLists[1].UsualSentiment.ShouldBeNull();
        digest.UsualSentiment.ShouldBeNull();
        Rendered(digest).ShouldContain("Trains: 6 articles · 6 negative · worse than usual (last 30 days)");
    }

    private static SentimentChange Change(Digest digest, string name) =>
        digest.Organizations.Single(entity => entity.Name == name).UsualSentiment!.Change;

    private static Task<Digest> AfterDaysAsync(int days) => BuildAsync(new NewsSource(News(days)));

    // Three articles a day praise the railway and blame the bank; today six blame both, and name a person for the first time.
    private static List<StoredArticle> News(int days) =>
        [
            .. Enumerable
                .Range(1, days)
                .SelectMany(ago => Enumerable.Range(0, 3).Select(i => Article((10 * ago) + i, ago, SentimentLabel.Positive))),
            .. Enumerable.Range(0, 6).Select(i => Article(i, 0, SentimentLabel.Negative)),
        ];

    private static StoredArticle Article(int n, int daysAgo, SentimentLabel ofRail) =>
        Dated(
            SampleNews.Article(
                n,
                $"Headline {n}",
                SentimentLabel.Neutral,
                [
                    SampleNews.Entity(Rail, ofRail, $"Rail {n}.", 2, inTitle: true),
                    SampleNews.Entity(Bank, SentimentLabel.Negative, $"Bank {n}.", 2, inTitle: true),
                    .. daysAgo > 0 ? [] : new[] { Silent(Amira), Silent(Selwyn) },
                ]
            ),
            daysAgo
        );

    private static IEnumerable<StoredArticle> Day(int daysAgo, SentimentLabel one, SentimentLabel other) =>
        Enumerable
            .Range(0, 6)
            .Select(i => Dated(SampleNews.Article((10 * daysAgo) + i, $"Headline {i}", i % 2 == 0 ? one : other), daysAgo));

    private static StoredArticle Dated(StoredArticle article, int daysAgo) =>
        SampleNews.WithItsOwnText(article) with
        {
            Day = SampleNews.Day.AddDays(-daysAgo),
            StoredAt = article.StoredAt.AddDays(-daysAgo),
        };
}
