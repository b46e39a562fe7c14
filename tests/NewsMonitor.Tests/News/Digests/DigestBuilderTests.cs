using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
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

    /// <summary>Operators see which files in the status, with the command that lets them in.</summary>
    [Fact]
    public async Task OfForgottenTextsReadersLearnTheNumberAlone()
    {
        var digest = await BuildAsync(
            [SampleNews.Article(1)],
            SampleNews.Rejected("obituary of Ada.txt", RejectionKind.Forgotten, "newsmonitor forget ARTICLE --allow"),
            SampleNews.Rejected("copy.jsonl", RejectionKind.Forgotten, "newsmonitor forget ARTICLE --allow")
        );
        var older = digest with
        {
            Rejected = [digest.Rejected.Single() with { Names = ["obituary of Ada.txt"], Reason = "newsmonitor forget" }],
        };

        (digest.Rejected.Single().Reason, digest.Rejected.Single().Names.Count).ShouldBe(("", 0));
        foreach (var rendered in (RenderedDigest[])[DigestRenderer.Render(digest), DigestRenderer.Render(older)])
        {
            rendered.Text.ShouldContain("* 2 files with a text that was forgotten on request\n\nYou receive");
            (rendered.Text + rendered.Html).ShouldNotContain("obituary of Ada");
            (rendered.Text + rendered.Html).ShouldNotContain("newsmonitor forget");
        }
    }

    [Fact]
    public async Task AnAlertIsNotCalledADigestAndHasNoTimeZone()
    {
        var digest = await BuildAsync([SampleNews.Article(1)]) with { IsAlert = true, Comes = "as soon as something matches" };
        var read = DigestJson.Read(DigestJson.Write(new ArchivedDigest(null, digest))).Digest;

        Rendered(read)
            .ShouldEndWith(
                "You receive this alert because your address is on the recipient list of “News digest”, which is sent as soon as "
                    + "something matches. To change what you receive or when, contact the operator of this service."
            );
        Rendered(read).ShouldContain("What this alert covers");
        Rendered(digest with { IsAlert = false }).ShouldContain("What this digest covers");
    }

    [Fact]
    public async Task AnArticleWithoutOutletAndDateHasNoDotBeforeItsSentiment()
    {
        var digest = await BuildAsync([SampleNews.Article(1, "A headline") with { Source = null, Published = null }]);

        DigestRenderer.Render(digest).Text.ShouldContain("* A headline\n  neutral\n");
    }

    [Fact]
    public async Task TheMainSentimentsComeFirst()
    {
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Mixed),
            SampleNews.Article(2, "B", SentimentLabel.NotJudged),
            SampleNews.Article(3, "C", SentimentLabel.Negative),
        ]);

        Rendered(digest).ShouldContain("0 positive 0 neutral 1 negative 1 mixed 1 not judged");
    }

    /// <summary>One file may hold many articles.</summary>
    [Fact]
    public async Task ArticlesAreNotCountedAsFiles() =>
        Rendered(await BuildAsync([SampleNews.Article(1), SampleNews.Article(2)])).ShouldContain("What came in: 2 articles.");

    /// <summary>A file came in, even if readers say it is not relevant.</summary>
    [Fact]
    public async Task WhatIsNotRelevantCameInAndIsNotReported()
    {
        var articles = Enumerable
            .Range(0, 16 * 8)
            .Select(n => SampleNews.Article(n, $"Headline {n}") with { Day = SampleNews.Day.AddDays(-n / 8) })
            .Where(article => article.Day < SampleNews.Day)
            .Select(article => article with { Source = "Daily", StoredAt = SampleNews.Morning.AddDays(-30) })
            .Append(SampleNews.Article(1_000, "Another") with { Source = "Weekly" })
            .ToList();
        var hidden = SampleNews.Article(1_001, "Of no interest") with { Source = "Daily", IsNotRelevant = true };

        (await BuildAsync(articles)).Silent.ShouldHaveSingleItem().Source.ShouldBe("Daily");
        var digest = await BuildAsync([.. articles, hidden]);

        digest.Silent.ShouldBeEmpty();
        (digest.Counts.Articles, digest.Counts.Received, digest.Counts.NotRelevant).ShouldBe((1, 1, 1));
        Rendered(digest).ShouldContain("What came in: 1 article and 1 that is not relevant.");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(400)]
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
        for (var i = 0; i < 5; i++)
        {
            random.Shuffle(articles);
            random.Shuffle(unstored);
            Bytes(await BuildAsync(articles, unstored)).ShouldBe(expected);
        }
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
        text.ShouldContain("What came in: 3 articles. 2 articles match the watch-lists of this digest.");
    }
}
