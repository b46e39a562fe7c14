using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Jeffrey Epstein’s Bankers", "Jeffrey Epstein", false)]
    [InlineData("Jeffrey Epstein’s bankers resign", "Jeffrey Epstein", true)]
    [InlineData("Trump fires Cook", "Trump", true)]
    [InlineData("What we know about suspect Tyler Robinson", "Tyler Robinson", false)]
    [InlineData("Is Tyler Robinson the suspect?", "Tyler Robinson", false)]
    [InlineData("Will the storm reach Leeds? See its path.", "Leeds", false)]
    [InlineData("5 things to know about the plan", "Trump", false)]
    [InlineData("5 people killed in Leeds", "Leeds", true)]
    public void AHeadlineStatesSomethingOrNot(string headline, string name, bool states)
    {
        Headline.States(headline, [Named(name)]).ShouldBe(states);
    }

    [Fact]
    public void TheOutletAtTheEndIsNoFact()
    {
        var facts = Find("Judge tosses defamation suit against Penguin - ABC News", "ABC News", "Penguin");

        facts.ShouldContain(fact => fact.Text == "Penguin");
        facts.ShouldNotContain(fact => fact.Text == "ABC News");
    }

    [Fact]
    public void TheNumberOfAModelIsNoFigure()
    {
        Find("AirPods Pro 3 last less than AirPods Pro 2, and 40 testers agree", "AirPods Pro")
            .Where(fact => fact.Kind == FactKind.Figure)
            .ShouldHaveSingleItem()
            .Text.ShouldBe("40");
    }

    private static IReadOnlyList<Fact> Find(string title, params string[] names) =>
        ArticleFacts.Find(
            title,
            new ArticleTags
            {
                Language = "en",
                Sentiment = new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
                Entities = [.. names.Select(Named)],
                KeyPhrases = ["ABC News"],
                Analyzer = "test",
            }
        );

    private static TaggedEntity Named(string name) =>
        new()
        {
            Name = name,
            Category = EntityCategory.Organization,
            Key = $"organization|{name}",
            Mentions = 1,
            InTitle = true,
            Sentiment = new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
            Evidence = "",
        };
}
