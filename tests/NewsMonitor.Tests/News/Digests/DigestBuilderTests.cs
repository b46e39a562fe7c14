using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Trends;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.News.Digests;

public sealed class DigestBuilderTests
{
    private static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;
    private static readonly (string, EntityCategory) Rail = ("Northwind Rail", EntityCategory.Organization);
    private static readonly (string, EntityCategory) Amira = ("Amira Haddad", EntityCategory.Person);
    private static readonly (string, EntityCategory) Selwyn = ("Port Selwyn", EntityCategory.Location);

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

    [Fact]
    public async Task EntitiesComeWithTheirToneAndTheBestSentence()
    {
        var weak = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail was late.", 1, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Negative, 0.55),
        };
        var strong = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail failed its passengers badly.", 1, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Negative, 0.95),
        };
        var good = SampleNews.Entity(Rail, SentimentLabel.Positive, "Rail was praised.", 1, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Positive, 0.99),
        };
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Neutral, weak),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, strong),
            SampleNews.Article(3, "C", SentimentLabel.Neutral, good),
        ]);

        var rail = digest.Organizations.ShouldHaveSingleItem();
        rail.Sentiment.ShouldBe(new SentimentCounts(1, 0, 2, 0, 0));
        (rail.Evidence!.Sentence, rail.Evidence.Title, rail.Evidence.Sentiment).ShouldBe(
            ("Rail failed its passengers badly.", "B", SentimentLabel.Negative)
        );
    }

    [Fact]
    public async Task ANameWithAClearSentimentInFewArticlesOrNoneIsOnlyCounted()
    {
        var good = SampleNews.Entity(Rail, SentimentLabel.Positive, "Rail was praised.", 1, inTitle: true);
        var bad = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail was blamed.", 1, inTitle: true);
        var slight = bad with { Sentiment = new Sentiment(SentimentLabel.Negative, 0.3, 0.3, 0.4) };
        var flood = SampleNews.Entity(Selwyn, SentimentLabel.Negative, "Floods hit Port Selwyn.", 1, inTitle: true);

        var two = await BuildAsync([Says(1, bad), Says(2, bad)]);
        var torn = await BuildAsync([Says(1, good), Says(2, bad), Says(3, slight)]);
        var clear = await BuildAsync([Says(1, bad, flood), Says(2, bad, flood), Says(3, slight, flood)]);

        two.Organizations.Single().Evidence.ShouldBeNull();
        Text(two).ShouldContain("Northwind Rail: 2 articles: 2 negative");
        torn.Organizations.Single().Evidence!.Sentence.ShouldBe(slight.Evidence);
        torn.Organizations.Single().Evidence!.Sentiment.ShouldBe(SentimentLabel.Neutral);
        Text(torn).ShouldContain("Northwind Rail: no clear sentiment in 3 articles: 1 positive, 1 neutral, 1 negative");
        clear.Organizations.Single().Evidence!.Sentiment.ShouldBe(SentimentLabel.Negative);
        Text(clear).ShouldContain("Northwind Rail: mostly negative in 3 articles: 1 neutral, 2 negative");
        clear.Places.Single().ShouldBe(new DigestEntity("Port Selwyn", 3, SentimentCounts.None, null));
        Text(clear).ShouldContain("Port Selwyn: 3 articles");
        Text(clear).ShouldNotContain("Floods hit");
    }

    [Fact]
    public async Task AnArticleCountsOnceForANameInWhateverSpellings()
    {
        (string, EntityCategory) Place(string name) => (name, EntityCategory.Location);
        (string, EntityCategory) Who(string name) => (name, EntityCategory.Person);
        var digest = await BuildAsync([
            Says(1, Entity(Place("U.S.")), Entity(Place("America")), Entity(Who("Amira Haddad"))),
            Says(2, Entity(Place("the United States")), Entity(Who("Haddad"))),
            Says(3, Entity(Place("US")), Entity(Place("Below Haddad")), Entity(Who("@"))),
            Says(4, Entity(Place("Port Selwyn")), Entity(Who("Dr. Amira B. Haddad"))),
        ]);

        digest.Places.Select(place => (place.Name, place.Articles)).ShouldBe([("United States", 3), ("Port Selwyn", 1)]);
        digest.People.Select(person => (person.Name, person.Articles)).ShouldBe([("Amira Haddad", 3)]);
        digest.Groups.Select(group => (group.Topic, group.Size)).ShouldBe([("Amira Haddad", 3), (null, 1)]);
    }

    [Fact]
    public async Task WhatAnEntitySaidBeatsASentenceItIsIn()
    {
        var digest = await BuildAsync([
            SampleNews.Article(
                1,
                "A",
                SentimentLabel.Neutral,
                SampleNews.Entity(Amira, SentimentLabel.Negative, "Haddad failed badly.", 1, inTitle: false)
            ),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, Saying(Amira, "“We will rebuild the line,” Haddad said.")),
        ]);

        var haddad = digest.People.ShouldHaveSingleItem();
        (haddad.Evidence!.Sentence, haddad.Evidence.Title, haddad.Evidence.Sentiment).ShouldBe(
            ("“We will rebuild the line,” Haddad said.", "B", SentimentLabel.Neutral)
        );
    }

    [Fact]
    public async Task AQuoteInSeveralOutletsIsOneAndBeatsAQuoteInOne()
    {
        const string once = "“All tickets will be refunded by Friday,” Haddad said.";
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Neutral, Saying(Amira, once)),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, Saying(Amira, "“We will rebuild the line in a year,” she said.")),
            SampleNews.Article(3, "C", SentimentLabel.Neutral, Saying(Amira, "\"We will rebuild the line -- in a year\"")),
        ]);

        digest.People.ShouldHaveSingleItem().Evidence!.Sentence.ShouldContain("We will rebuild the line");
    }

    /// <summary>Datelines and headlines write any name in capitals, acronyms are written so.</summary>
    [Theory]
    [InlineData("Boston", "BOSTON", "BOSTON", "BOSTON", "Boston")]
    [InlineData("The Halden", "THE HALDEN", "the Halden", "The Halden", "The Halden")]
    [InlineData("HALDEN GROUP", "HALDEN GROUP", "HALDEN GROUP")]
    [InlineData("UNIDO", "UNIDO", "Unido", "UNIDO")]
    [InlineData("UNIDO", "Unido", "UNIDO")]
    [InlineData("Unido", "Unido", "UNIDO", "Unido")]
    [InlineData("Covid-19", "Covid-19", "COVID-19", "Covid-19")]
    [InlineData("P.T.A.", "P.T.A.", "P.T.A.")]
    [InlineData("Lidl AG", "LIDL AG", "Lidl AG", "LIDL AG")]
    public async Task ANameIsInCapitalsWhereItIsAnAcronymOrAllWriteItSo(string shown, params string[] spellings)
    {
        var articles = spellings.Select(
            (name, n) =>
                SampleNews.Article(
                    n,
                    $"Headline {n}",
                    SentimentLabel.Neutral,
                    SampleNews.Entity(
                        (name, EntityCategory.Organization),
                        SentimentLabel.Neutral,
                        "A sentence.",
                        4 - n,
                        inTitle: true
                    )
                )
        );

        var digest = await BuildAsync([.. articles, SampleNews.Article(9, "Alone")]);

        digest.Organizations.ShouldHaveSingleItem().Name.ShouldBe(shown);
        digest.Groups[0].Topic.ShouldBe(shown);
        var rollup = new RollupTally();
        foreach (var article in articles)
            rollup.Add(article);
        rollup.Sum().Entities.ShouldHaveSingleItem().Name.ShouldBe(shown);
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

    [Fact]
    public async Task ADayBeyondTheShelfIsCountedInFullAndSaysWhatWasGrouped()
    {
        List<StoredArticle> articles = [.. Enumerable.Range(0, TopArticles.Capacity + 500).Select(SampleNews.Article)];
        var forwards = await BuildAsync(articles);
        var backwards = await BuildAsync(articles.AsEnumerable().Reverse());

        forwards.Counts.Articles.ShouldBe(TopArticles.Capacity + 500);
        forwards.Counts.Grouped.ShouldBe(TopArticles.Capacity);
        DigestRenderer
            .Render(forwards)
            .Text.ReplaceLineEndings(" ")
            .ShouldContain("Topics are based on the 20,000 most relevant articles.");
        Bytes(backwards).ShouldBe(Bytes(forwards));
    }

    [Fact]
    public async Task TheArchivedFormReadsBackAsItWas()
    {
        var digest = await BuildAsync(
            Enumerable.Range(0, 50).Select(SampleNews.Article),
            SampleNews.Rejected("a", RejectionKind.NoText, "It has no text.")
        );
        var json = DigestJson.Write(new ArchivedDigest("why", digest));

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
        DigestRenderer
            .Render(digest)
            .Text.ReplaceLineEndings(" ")
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
        DigestRenderer
            .Render(digest)
            .Text.ReplaceLineEndings(" ")
            .ShouldContain("Northwind Rail, new: 9 articles, none in the previous 14 days");
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
        var text = DigestRenderer.Render(digest).Text.ReplaceLineEndings(" ");
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

    private static TaggedEntity Entity((string Name, EntityCategory Category) entity) =>
        SampleNews.Entity(entity, SentimentLabel.Neutral, $"{entity.Name} was there.", 2, inTitle: true);

    // Nothing more than the name, or the articles would be of one story.
    private static TaggedEntity Saying((string Name, EntityCategory Category) entity, string sentence) =>
        Entity(entity) with
        {
            Said = new TaggedQuote(sentence, QuoteKey.Of(sentence)),
        };

    private static TaggedEntity Silent((string Name, EntityCategory Category) entity) => Entity(entity) with { Evidence = "" };

    private static StoredArticle About(int n, (string Name, EntityCategory Category) entity) =>
        SampleNews.Article(n, $"{entity.Name} {n}", SentimentLabel.Neutral, Entity(entity));

    private static StoredArticle Says(int n, params TaggedEntity[] entities) =>
        SampleNews.Article(n, $"Headline {n}", SentimentLabel.Neutral, entities);

    private static string Text(Digest digest) =>
        string.Join(' ', DigestRenderer.Render(digest).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<Digest> BuildAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        DigestBuilder.BuildAsync(
            new NewsSource(articles.Select(SampleNews.WithItsOwnText), unstored),
            Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
}
