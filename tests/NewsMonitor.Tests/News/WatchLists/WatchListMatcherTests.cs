using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.News.WatchLists;

public sealed class WatchListMatcherTests
{
    [Theory]
    [InlineData("Apple", true)]
    [InlineData("APPLE INC.", true)]
    [InlineData("Apple Valley", false)]
    [InlineData("Pineapple", false)]
    public void AnEntityIsComparedWholeWithoutCaseAndLegalForm(string name, bool matches) =>
        Hit(Named("Apple"), Article(name)).ShouldBe(matches);

    [Theory]
    [InlineData("Francisco Sá", true)]
    [InlineData("Francisco", false)]
    public void APersonsLastNameIsNoLegalForm(string name, bool matches) =>
        Hit(Named("Francisco Sá"), Article(name, EntityCategory.Person)).ShouldBe(matches);

    [Fact]
    public void WhatIsNoEntityIsNoMatch() =>
        Hit(Named("Apple"), SampleNews.Article(1, "Grandmother's apple pie wins again")).ShouldBeFalse();

    [Theory]
    [InlineData(EntityCategory.Organization, true)]
    [InlineData(EntityCategory.Location, false)]
    public void TheCategoryCounts(EntityCategory category, bool matches) =>
        Hit(new EntityTerm("Amazon", [], []) { Category = EntityCategory.Organization }, Article("Amazon", category))
            .ShouldBe(matches);

    [Fact]
    public void AnAliasIsAsGoodAsTheName() =>
        Match(new EntityTerm("Société Générale", ["SocGen"], []), Article("Socgen"))!.Hit.Entity.ShouldBe("Socgen");

    [Fact]
    public void TheOtherOfTheSameNameIsExcluded()
    {
        var term = new EntityTerm("Jordan", [], ["Michael Jordan"]);
        Hit(term, Article("Jordan")).ShouldBeTrue();
        Hit(term, Article("Jordan", "Michael Jordan")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("data breach", "Data breaches cost more than ever", true)]
    [InlineData("Data Breaches", "A data breach in the town hall", true)]
    [InlineData("data breach", "Data on the breach", false)]
    [InlineData("strike", "Striker scores twice", false)]
    [InlineData("gas", "The price of gas", true)]
    [InlineData("bus", "Buses stand still", true)]
    [InlineData("The Who", "Leeds asks who will pay", false)]
    [InlineData("The Who", "The Who play in Leeds", true)]
    [InlineData("紡織廠", "里茲紡織廠將關閉", true)]
    [InlineData("紡廠", "里茲紡織廠將關閉", false)]
    [InlineData("ポートA2", "新ポートA2を開設", true)]
    public void APhraseIsFoundInTheHeadlineByItsWords(string phrase, string title, bool matches) =>
        Hit(new PhraseTerm(phrase), SampleNews.Article(1, title)).ShouldBe(matches);

    [Fact]
    public void APhraseIsFoundInKeyPhrasesAndSummaryAndThePassageIsTold()
    {
        var article = SampleNews.Article(1, "Nothing");
        article = article with
        {
            Tags = article.Tags with
            {
                KeyPhrases = ["night train"],
                Summary = ["First.", "Unions called a rail strike for Monday."],
            },
        };

        Match(new PhraseTerm("rail strikes"), article)!.Hit.Sentence.ShouldBe("Unions called a rail strike for Monday.");
        Match(new PhraseTerm("Night Train"), article)!.Hit.Sentence.ShouldBe("night train");
    }

    [Fact]
    public void AllAnyAndNoneAreAsTheyAreCalled()
    {
        var list = List() with { All = [Named("A"), Named("B")], Any = [Named("C"), Named("D")], None = [Named("E")] };

        Hit(list, Article("A", "B", "D")).ShouldBeTrue();
        Hit(list, Article("A", "C")).ShouldBeFalse();
        Hit(list, Article("A", "B")).ShouldBeFalse();
        Hit(list, Article("A", "B", "C", "E")).ShouldBeFalse();
    }

    [Fact]
    public void TheSentimentIsThatTowardTheEntity()
    {
        var list = List() with { Any = [Named("Good"), Named("Bad")], Sentiments = [SentimentLabel.Negative] };
        var article = SampleNews.Article(
            1,
            "Mixed news",
            SentimentLabel.Positive,
            Entity("Good", SentimentLabel.Positive),
            Entity("Bad", SentimentLabel.Negative)
        );

        var match = Match(list, article)!;

        (match.Hit.Term.Name, match.Hit.Sentence).ShouldBe(("Bad", "About Bad."));
        Hit(list, SampleNews.Article(2, "Good news", SentimentLabel.Negative, Entity("Good", SentimentLabel.Positive)))
            .ShouldBeFalse();
    }

    /// <summary>A strong word of praise for one name hides no blame of another.</summary>
    [Fact]
    public void OfSeveralNamesTheMostNegativeIsShownAndBothMakeTheArticleMixed()
    {
        var list = List() with { Any = [Named("Good"), Named("Bad"), Named("Fair")] };
        var article = SampleNews.Article(
            1,
            "Mixed news",
            SentimentLabel.Positive,
            Entity("Good", SentimentLabel.Positive) with
            {
                Sentiment = SampleNews.Feeling(SentimentLabel.Positive, 0.9),
            },
            Entity("Bad", SentimentLabel.Negative) with
            {
                Sentiment = SampleNews.Feeling(SentimentLabel.Negative, 0.5),
            },
            Entity("Fair", SentimentLabel.Neutral) with
            {
                Sentiment = SampleNews.Feeling(SentimentLabel.Neutral, 0.9),
            }
        );

        var match = Match(list, article)!;
        var alone = Match(list with { Any = [Named("Fair"), Named("Bad")] }, article)!;

        (match.Hit.Term.Name, match.Sentiment, match.Hits.Count).ShouldBe(("Bad", SentimentLabel.Mixed, 3));
        (alone.Hit.Term.Name, alone.Sentiment).ShouldBe(("Bad", SentimentLabel.Negative));
        Match(list with { Any = [Named("Fair"), Named("Good")] }, article)!.Sentiment.ShouldBe(SentimentLabel.Positive);
    }

    [Fact]
    public void TheOutletCounts()
    {
        var article = Article("A") with { Source = "The Harbour Post" };

        Hit(
                List() with
                {
                    Any = [Named("A")],
                    Sources = new HashSet<string> { EntityKey.Fold("HARBOUR POST") },
                },
                article
            )
            .ShouldBeTrue();
        Hit(
                List() with
                {
                    Any = [Named("A")],
                    Sources = new HashSet<string> { "meridian wire" },
                },
                article
            )
            .ShouldBeFalse();
        Hit(
                List() with
                {
                    Any = [Named("A")],
                    NotSources = new HashSet<string> { EntityKey.Fold("The Harbour Post") },
                },
                article
            )
            .ShouldBeFalse();
        Hit(
                List() with
                {
                    Any = [Named("A")],
                    NotSources = new HashSet<string> { "meridian wire" },
                },
                article with
                {
                    Source = null,
                }
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void HeadlineAndNumberOfMentionsCanBeAskedFor()
    {
        var article = SampleNews.Article(
            1,
            "A title",
            SentimentLabel.Neutral,
            SampleNews.Entity(("A", EntityCategory.Person), SentimentLabel.Neutral, "A.", 2, inTitle: false)
        );

        Hit(new EntityTerm("A", [], []) { MinMentions = 2 }, article).ShouldBeTrue();
        Hit(new EntityTerm("A", [], []) { MinMentions = 3 }, article).ShouldBeFalse();
        Hit(new EntityTerm("A", [], []) { InTitle = true }, article).ShouldBeFalse();
    }

    [Fact]
    public void AnArticleIsToldEachListItMatchesInTheirOrder()
    {
        WatchList[] lists =
        [
            List("one") with
            {
                Any = [Named("B")],
            },
            List("two") with
            {
                Any = [Named("X")],
            },
            List("three") with
            {
                Any = [Named("A")],
            },
        ];
        WatchListMatcher.Match(Article("A", "B"), lists).Select(match => match.List.Id).ShouldBe(["one", "three"]);
    }

    private static EntityTerm Named(string name) => new(name, [], []);

    private static WatchList List(string id = "list") => new() { Id = id, Name = id };

    private static StoredArticle Article(string name, EntityCategory category) =>
        SampleNews.Article(1, "A title", SentimentLabel.Neutral, Entity(name, SentimentLabel.Neutral, category));

    private static StoredArticle Article(params string[] names) =>
        SampleNews.Article(1, "A title", SentimentLabel.Neutral, [.. names.Select(name => Entity(name, SentimentLabel.Neutral))]);

    private static TaggedEntity Entity(string name, SentimentLabel tone, EntityCategory category = EntityCategory.Organization) =>
        SampleNews.Entity((name, category), tone, $"About {name}.", 1, inTitle: true);

    private static WatchMatch? Match(WatchList list, StoredArticle article) =>
        WatchListMatcher.Match(article, [list]).SingleOrDefault();

    private static WatchMatch? Match(WatchTerm term, StoredArticle article) => Match(List() with { Any = [term] }, article);

    private static bool Hit(WatchTerm term, StoredArticle article) => Match(term, article) is not null;

    private static bool Hit(WatchList list, StoredArticle article) => Match(list, article) is not null;
}
