using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>The people, organizations and places of a digest.</summary>
public sealed class DigestNamesTests
{
    [Fact]
    public async Task EntitiesComeWithTheirSentimentAndTheBestSentence()
    {
        var weak = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail was late.", 3, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Negative, 0.55),
        };
        var strong = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail failed its passengers badly.", 3, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Negative, 0.95),
        };
        var good = SampleNews.Entity(Rail, SentimentLabel.Positive, "Rail was praised.", 3, inTitle: false) with
        {
            Sentiment = SampleNews.Feeling(SentimentLabel.Positive, 0.99),
        };
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Neutral, weak),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, strong),
            SampleNews.Article(3, "C", SentimentLabel.Neutral, good),
            SampleNews.Article(4, "D", SentimentLabel.Neutral, weak),
        ]);

        var rail = digest.Organizations.ShouldHaveSingleItem();
        rail.Sentiment.ShouldBe(new SentimentCounts(1, 0, 3, 0, 0));
        (rail.Evidence!.Sentence, rail.Evidence.Title, rail.Evidence.Sentiment).ShouldBe(
            ("Rail failed its passengers badly.", "B", SentimentLabel.Negative)
        );
    }

    [Fact]
    public async Task ANameWithAClearSentimentInFewArticlesOrNoneIsOnlyCounted()
    {
        var good = SampleNews.Entity(Rail, SentimentLabel.Positive, "Rail was praised.", 1, inTitle: true);
        var bad = SampleNews.Entity(Rail, SentimentLabel.Negative, "Rail was blamed.", 1, inTitle: true);
        var passing = bad with { InTitle = false, Mentions = 2 };
        var slight = bad with { Sentiment = new Sentiment(SentimentLabel.Negative, 0.3, 0.3, 0.4) };
        var flood = SampleNews.Entity(Selwyn, SentimentLabel.Negative, "Floods hit Port Selwyn.", 1, inTitle: true);

        var two = await BuildAsync([Says(1, bad), Says(2, bad)]);
        var torn = await BuildAsync([Says(1, good), Says(2, bad), Says(3, slight)]);
        var once = await BuildAsync([Says(1, bad), Says(2, slight), Says(3, slight)]);
        var mentioned = await BuildAsync([Says(1, bad), Says(2, passing), Says(3, passing)]);
        var half = await BuildAsync([Says(1, bad), Says(2, bad), Says(3, slight), Says(4, slight)]);
        var against = await BuildAsync([Says(1, bad), Says(2, bad), Says(3, bad), Says(4, good), Says(5, slight)]);
        var clear = await BuildAsync([Says(1, bad, flood), Says(2, bad, flood), Says(3, bad, flood), Says(4, slight)]);

        two.Organizations.Single().Evidence.ShouldBeNull();
        Rendered(two).ShouldContain("Northwind Rail: 2 articles In numbers");
        torn.Organizations.Single().Evidence!.Sentence.ShouldBe(slight.Evidence);
        torn.Organizations.Single().Evidence!.Sentiment.ShouldBe(SentimentLabel.Neutral);
        Rendered(torn).ShouldContain("Northwind Rail: 3 articles · no clear sentiment");
        Rendered(once).ShouldContain("Northwind Rail: 3 articles · mostly neutral");
        Rendered(mentioned).ShouldContain("Northwind Rail: 3 articles · mostly neutral");
        Rendered(half).ShouldContain("Northwind Rail: 4 articles · no clear sentiment");
        clear.Organizations.Single().Evidence!.Sentiment.ShouldBe(SentimentLabel.Negative);
        Rendered(against).ShouldContain("Northwind Rail: 5 articles · no clear sentiment");
        Rendered(clear).ShouldContain("Northwind Rail: 4 articles · mostly negative");
        clear.Places.Single().ShouldBe(new DigestEntity("Port Selwyn", 3, SentimentCounts.None, null));
        Rendered(clear).ShouldContain("Port Selwyn: 3 articles");
        Rendered(clear).ShouldNotContain("Floods hit");
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
    public async Task ASentimentIsShownByASentenceThatHasItWhateverTheEntitySaid()
    {
        var failed = SampleNews.Entity(Amira, SentimentLabel.Negative, "Haddad failed badly.", 1, inTitle: true);
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Negative, failed),
            SampleNews.Article(2, "B", SentimentLabel.Negative, failed),
            SampleNews.Article(
                3,
                "C",
                SentimentLabel.Negative,
                failed with
                {
                    Said = new TaggedQuote("“We will rebuild,” Haddad said.", "will rebuild"),
                }
            ),
        ]);

        var haddad = digest.People.ShouldHaveSingleItem();
        (haddad.Sentiment.Verdict, haddad.Evidence!.Sentiment).ShouldBe((SentimentLabel.Negative, SentimentLabel.Negative));
        haddad.Evidence.Sentence.ShouldBe("Haddad failed badly.");
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
}
