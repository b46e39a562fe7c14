using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Trends;
using NewsMonitor.News.WatchLists;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

public sealed class DigestBuilderTests
{
    [Fact]
    public async Task EverythingIsCounted()
    {
        var digest = await BuildAsync(
            [
                SampleNews.Article(1, "A", SentimentLabel.Positive),
                SampleNews.Article(2, "B", SentimentLabel.Negative),
                SampleNews.Article(3, "C", SentimentLabel.Negative),
                SampleNews.Article(4, "D", SentimentLabel.Mixed),
                SampleNews.Article(5, "E", SentimentLabel.NotJudged),
                SampleNews.Article(6, "F"),
            ],
            SampleNews.Copy("copy.txt", "00000001"),
            SampleNews.Rejected("b.txt", RejectionKind.Empty, "The file is empty."),
            SampleNews.Rejected("a.txt", RejectionKind.Empty, "The file is empty."),
            SampleNews.Rejected("c.bin", RejectionKind.Binary, "The file is not text.")
        );

        digest.Counts.ShouldBe(new DigestCounts(6, new SentimentCounts(1, 1, 2, 1, 1), 1, 3, 6, 6));
        digest.Groups.SelectMany(group => group.Articles).Single(article => article.Title == "A").Copies.ShouldBe(1);
        digest
            .Rejected.Select(files => (files.Kind, files.Count, string.Join(' ', files.Names)))
            .ShouldBe([(RejectionKind.Empty, 2, "a.txt b.txt"), (RejectionKind.Binary, 1, "c.bin")]);
    }

    [Fact]
    public async Task ArticlesAreGroupedByWhatTheyShare()
    {
        var digest = await BuildAsync([
            About(1, Rail),
            About(2, Rail),
            About(3, Rail),
            About(4, Amira),
            About(5, Amira),
            SampleNews.Article(6, "Alone"),
            About(7, Selwyn),
        ]);

        digest
            .Groups.Select(group => (group.Topic, group.Size))
            .ShouldBe([("Northwind Rail", 3), ("Amira Haddad", 2), (null, 2)]);
        digest.Groups.SelectMany(group => group.Articles).Select(article => article.Id).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task AnArticleAboutTwoThingsStandsWithTheWeightierTopic()
    {
        var both = SampleNews.Article(9, "Northwind Rail and Amira Haddad", SentimentLabel.Neutral, Entity(Rail), Entity(Amira));
        var digest = await BuildAsync([About(1, Rail), About(2, Rail), About(3, Rail), both, About(4, Amira), About(5, Amira)]);

        digest.Groups.Select(group => (group.Topic, group.Size)).ShouldBe([("Northwind Rail", 4), ("Amira Haddad", 2)]);
    }

    [Fact]
    public async Task AKeyPhraseGroupsArticlesThatNameNobody()
    {
        var first = SampleNews.Article(1, "Flood relief begins");
        var second = SampleNews.Article(2, "Who pays for flood relief");
        var digest = await BuildAsync([
            first with
            {
                Tags = first.Tags with { KeyPhrases = ["flood relief"] },
            },
            second with
            {
                Tags = second.Tags with { KeyPhrases = ["costs", "flood relief"] },
            },
            SampleNews.Article(3, "Something else"),
        ]);

        digest.Groups[0].Topic.ShouldBe("flood relief");
        digest.Groups[0].Size.ShouldBe(2);
    }

    [Fact]
    public async Task AMentionInPassingMakesNoGroup()
    {
        TaggedEntity inPassing = SampleNews.Entity(Rail, SentimentLabel.Neutral, "x", 1, inTitle: false);
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Neutral, inPassing),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, inPassing),
        ]);

        digest.Groups.ShouldHaveSingleItem().Topic.ShouldBeNull();
        digest.Organizations.ShouldHaveSingleItem().Articles.ShouldBe(2);
    }

    [Fact]
    public async Task WhatNearlyAllArticlesShareGroupsNone()
    {
        var articles = Enumerable
            .Range(0, 30)
            .Select(n =>
                SampleNews.Article(n, "Northwind Rail", SentimentLabel.Neutral, Silent(Rail), Silent(n < 10 ? Amira : Selwyn))
            );
        var digest = await BuildAsync([.. articles]);

        digest.Groups.ShouldNotContain(group => group.Topic == "Northwind Rail");
        digest.Groups[0].Topic.ShouldBe("Amira Haddad");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(300)]
    [InlineData(500)]
    public async Task TheSameArticlesInAnyOrderGiveTheSameBytes(int count)
    {
        var articles = Enumerable.Range(0, count).Select(SampleNews.Article).ToArray();
        var unstored = Enumerable
            .Range(0, 40)
            .Select(n =>
                n % 3 == 0
                    ? SampleNews.Copy($"c{n}", articles[n % count].Id)
                    : SampleNews.Rejected($"r{n * 7 % 40}", (RejectionKind)(n % 8), $"Reason {n % 5}.")
            )
            .ToArray();
        var expected = Bytes(await BuildAsync(articles, unstored));
        var random = new Random(42);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(articles);
            random.Shuffle(unstored);
            Bytes(await BuildAsync(articles, unstored)).ShouldBe(expected);
        }
    }

    /// <summary>Takes minutes: identical articles of a few kinds are the densest news there is.</summary>
    [Fact(Explicit = true)]
    public async Task ADayBeyondTheShelfIsCountedInFullAndSaysWhatWasGrouped()
    {
        List<StoredArticle> articles = [.. Enumerable.Range(0, ArticleCandidates.Capacity + 500).Select(SampleNews.Article)];
        var forwards = await BuildAsync(articles);
        var backwards = await BuildAsync(articles.AsEnumerable().Reverse());

        forwards.Counts.Articles.ShouldBe(ArticleCandidates.Capacity + 500);
        forwards.Counts.Grouped.ShouldBe(ArticleCandidates.Capacity);
        Rendered(forwards).ShouldContain("Topics are based on the 20,000 most relevant articles.");
        Bytes(backwards).ShouldBe(Bytes(forwards));
    }

    [Fact]
    public async Task ADigestSaysThatNotAllArticlesWereGrouped()
    {
        var digest = await BuildAsync([About(1, Rail), About(2, Amira)]);

        Rendered(digest).ShouldNotContain("Topics are based on");
        Rendered(digest with { Counts = digest.Counts with { Articles = 20_500, Grouped = 20_000 } })
            .ShouldContain("Topics are based on the 20,000 most relevant articles.");
    }

    [Fact]
    public async Task TheArchivedFormReadsBackAsItWas()
    {
        var digest = await BuildAsync(
            Enumerable.Range(0, 50).Select(SampleNews.Article),
            SampleNews.Rejected("a", RejectionKind.NoText, "It has no text.")
        );
        var json = DigestJson.Write(new ArchivedDigest(SkipReason.NoArticles, digest));

        var back = DigestJson.Read(json);

        DigestJson.Write(back).ShouldBe(json);
        DigestRenderer.Render(back.Digest).ShouldBe(DigestRenderer.Render(digest));
    }

    [Fact]
    public async Task WhatWasDroppedAndNotReadIsTold()
    {
        var known = SampleNews.Article(1);
        var source = new NewsSource([known])
        {
            Inbox =
            [
                known.Blob,
                new BlobVersion("late.txt", "1", SampleNews.Morning.AddHours(-3), 1),
                new BlobVersion("first.txt", "1", SampleNews.Morning.AddHours(-9), 1),
                new BlobVersion("next.txt", "1", SampleNews.Morning, 1),
            ],
        };

        var digest = await DigestBuilder.BuildAsync(source, Spec, SampleNews.Window, TestContext.Current.CancellationToken);

        (digest.Unprocessed, digest.OldestUnprocessed).ShouldBe((2, SampleNews.Morning.AddHours(-9)));
        Rendered(digest)
            .ShouldContain(
                "2 files that came in had not been processed by the end of this period; the oldest has been waiting "
                    + "since 22 Nov 23:00."
            );
    }

    [Fact]
    public async Task WhoIsInTheNewsMoreThanUsualIsToldInTheMail()
    {
        var before = Enumerable
            .Range(1, 14)
            .Select(day =>
                About(1000 + day, Amira) with
                {
                    Day = SampleNews.Day.AddDays(-day),
                    StoredAt = SampleNews.Morning.AddDays(-1 - day),
                }
            );
        var digest = await BuildAsync([.. before, .. Enumerable.Range(0, 9).Select(n => About(n, Rail)), About(20, Amira)]);

        digest.Usual!.Articles.ShouldBe(1);
        digest.Movers.Select(mover => (mover.Name, mover.Kind, mover.Articles)).ShouldBe([("Northwind Rail", MoverKind.New, 9)]);
        Rendered(digest).ShouldContain("Northwind Rail, new: 9 articles, none in the previous 14 days");
    }

    [Fact]
    public async Task ADigestOfMatchesTellsOfMatchesAndNamesTheListsWithout()
    {
        WatchList rail = new()
        {
            Id = "rail",
            Name = "Rail",
            Any = [new EntityTerm("Northwind Rail", [], [])],
        };
        WatchList comets = new()
        {
            Id = "comets",
            Name = "Comets",
            Any = [new PhraseTerm("comet")],
        };
        var spec = Spec with { WatchLists = [rail, comets], Covers = Coverage.Matches };
        var source = new NewsSource([About(1, Rail), About(2, Amira), About(3, Rail)]);

        var digest = await DigestBuilder.BuildAsync(source, spec, SampleNews.Window, TestContext.Current.CancellationToken);

        (digest.Counts.Articles, digest.Counts.Received).ShouldBe((2, 3));
        digest.WatchLists.Select(list => (list.Name, list.Articles)).ShouldBe([("Rail", 2), ("Comets", 0)]);
        digest
            .Groups.SelectMany(group => group.Articles)
            .ShouldAllBe(article => article.Matched.Single() == "Rail: Northwind Rail");
        var text = Rendered(digest);
        text.ShouldContain("No matches: Comets");
        text.ShouldContain("3 files came in: 3 articles. 2 articles match the watch-lists of this digest.");
    }

    private static byte[] Bytes(Digest digest)
    {
        var rendered = DigestRenderer.Render(digest);
        return
        [
            .. DigestJson.Write(new ArchivedDigest(null, digest)),
            .. Encoding.UTF8.GetBytes(rendered.Subject + rendered.Html + rendered.Text),
        ];
    }
}
