using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Analysis;

public sealed class TagExtractorTests
{
    private const string Title = "Solberg leaves the Fed";
    private const string Body = "The Fed praised Solberg. Critics attacked the Federal Reserve.";

    [Fact]
    public void EntitiesComeMostSalientFirstAndTheHeadlineCountsForMore()
    {
        var tags = Tag(Entity("Solberg", EntityCategory.Person, 0, 40), Entity("Oslo", EntityCategory.Location, 30, 31, 32));

        tags.Entities.Select(entity => entity.Name).ShouldBe(["Solberg", "Oslo"]);
        tags.Entities[0].InTitle.ShouldBeTrue();
        tags.Entities[1].InTitle.ShouldBeFalse();
    }

    [Fact]
    public void EntitiesOfOneKeyAreOne()
    {
        var tags = Tag(Entity("The Fed", EntityCategory.Organization, 15), Entity("Fed", EntityCategory.Organization, 28, 40));

        var fed = tags.Entities.ShouldHaveSingleItem();
        fed.Mentions.ShouldBe(3);
        fed.InTitle.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Storm floods the old town of Leeds - ABC News", "", false)]
    [InlineData("Storm floods the old town of Leeds - ABC News", "Reporters of ABC News were in Leeds.", true)]
    [InlineData("Court fines ABC News over its report from Leeds", "", true)]
    public void TheOutletAtTheEndOfAHeadlineIsNoTag(string title, string body, bool isTag)
    {
        Analyzed(body.Length > 0 ? body : title, title).Entities.Any(entity => entity.Name == "ABC News").ShouldBe(isTag);
    }

    [Fact]
    public void DatesAndQuantitiesAreNoTags() =>
        Tag(Entity("Monday", EntityCategory.DateTime, 30), Entity("5 %", EntityCategory.Quantity, 35)).Entities.ShouldBeEmpty();

    [Fact]
    public void TheEvidenceIsTheSentence() =>
        Tag(Entity("Solberg", EntityCategory.Person, 0)).Entities[0].Evidence.ShouldBe("The Fed praised Solberg.");

    [Fact]
    public void TheHeadlineIsNoPartOfTheSummary() => Tag().Summary.ShouldBe(["The Fed praised Solberg."]);

    [Theory]
    [InlineData(
        "“The bridge is safe and will reopen,” said Maria Keller. Nobody believed Maria Keller.",
        "“The bridge is safe and will reopen,” said Maria Keller."
    )]
    [InlineData(
        "Maria Keller was blunt. “The bridge is safe. It will reopen in June,” she said. It rained.",
        "“The bridge is safe. It will reopen in June,” she said."
    )]
    public void WhatAnEntitySaidIsTheSentenceThatQuotesIt(string body, string said)
    {
        var keller = Analyzed(body).Entities.Single(entity => entity.Name == "Maria Keller");

        keller.Said!.Sentence.ShouldBe(said);
        keller.Said.Key.ShouldStartWith("thebridgeissafe");
    }

    [Theory]
    [InlineData("Maria Keller called it “unsafe.” It rained in Geneva.")]
    [InlineData("Maria Keller left Geneva. It rained.")]
    public void AMereWordIsNoQuoteToTellOf(string body) => Analyzed(body).Entities.ShouldAllBe(entity => entity.Said == null);

    private static ArticleTags Analyzed(string body, string title = "Bridge to reopen")
    {
        var article = new Article { Title = new(title, "test"), Body = new(body, "test") };
        var text = ArticleDetails.AnalyzedText(article, 1_000);
        return TagExtractor.Extract(article, text, new ArticleAnalysis(EmbeddedAnalyzer.Analyze(text, "en"), "test"));
    }

    private static ArticleTags Tag(params Entity[] entities)
    {
        var article = new Article { Title = new(Title, "test"), Body = new(Body, "test") };
        var text = ArticleDetails.AnalyzedText(article, 1_000);
        var analysis = new TextAnalysis
        {
            Language = new("en", 1),
            Sentiment = new(SentimentLabel.Neutral, 0, 1, 0),
            Sentences = [new(0, Title.Length, default), new(Title.Length + 2, 24, default), new(Title.Length + 27, 37, default)],
            Entities = entities,
            KeyPhrases = [],
            Summary = [0, 1],
        };
        return TagExtractor.Extract(article, text, new ArticleAnalysis(analysis, "test"));
    }

    private static Entity Entity(string name, EntityCategory category, params int[] offsets) =>
        new()
        {
            Name = name,
            Category = category,
            Mentions = [.. offsets.Select(offset => new Mention(name, offset, name.Length, 1))],
            Sentiment = default,
            Evidence = 1,
        };
}
