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
    [InlineData("Brandt: Never saw Kroll take notes, 'Are they fake memos?'", "Brandt", true)]
    [InlineData("Brandt about the fire in Leeds: 'Are they fake memos?'", "Brandt", false)]
    [InlineData("Brandt rails at the council of Leeds: ?It is pretty much done for?", "Brandt", true)]
    [InlineData("Tired of debates? In Leeds, they draw large crowds.", "Leeds", true)]
    [InlineData("What is in the relief bill? Here's how it helps Leeds.", "Leeds", false)]
    [InlineData("Who won the vote in Leeds? And who did not?", "Leeds", false)]
    [InlineData("Leeds lifts its old fish embargo -- but will it make a difference?", "Leeds", true)]
    [InlineData("WHO declares emergency over outbreak in Leeds", "Leeds", true)]
    [InlineData("WHO IS THE MAYOR OF LEEDS", "LEEDS", false)]
    [InlineData("5 things to know about the plan", "Trump", false)]
    [InlineData("5 people killed in Leeds", "Leeds", true)]
    [InlineData("Leeds fire: How it started", "Leeds", false)]
    [InlineData("Everything you need to know about the Leeds fire", "Leeds", false)]
    [InlineData("Aid saved 5 million jobs in Leeds. Did it?", "Leeds", true)]
    [InlineData("Can Gov. Brandt win?", "Brandt", false)]
    [InlineData("Leeds is taking down its old statues: Is this the end?", "Leeds", true)]
    [InlineData("The fifth debate of the candidates in Leeds: Who won?", "Leeds", false)]
    [InlineData("Statement by the mayor of Leeds on the fire", "Leeds", false)]
    [InlineData("Leeds issues statement on fire", "Leeds", false)]
    [InlineData("Mayor of Leeds praises firefighters in a speech", "Leeds", true)]
    [InlineData("Can ten thousand soldiers hold the bridge without U.S. help?", "U.S.", false)]
    public void AHeadlineStatesSomethingOrNot(string headline, string name, bool states)
    {
        Headline.States(headline, [Named(name)]).ShouldBe(states);
    }

    [Theory]
    [InlineData("Storm in Leeds - live", true)]
    [InlineData("Live updates: Storm reaches Leeds", true)]
    [InlineData("Harbor news: Storm reaches Leeds, Kroll resigns", true)]
    [InlineData("Storm reaches Leeds, Kroll resigns, and more", true)]
    [InlineData("Markets today: Shares in Leeds rise", true)]
    [InlineData("Shares rise; rain in Leeds; a vote in Bilbao", true)]
    [InlineData("Shares rise; rain in Leeds", false)]
    [InlineData("Leeds votes today on its bridge", false)]
    public void ARoundupTellsSeveralThings(string headline, bool isRoundup) => Headline.IsRoundup(headline).ShouldBe(isRoundup);

    [Fact]
    public void ATickerIsNoFact() =>
        Find("Kroll (KRL) closes its mill in Leeds", "Kroll", "KRL").ShouldNotContain(fact => fact.Text == "KRL");

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

    [Fact]
    public void TheNumberOfAPersonIsNoFigure()
    {
        Find("Bush 41 turns 92, sources say", EntityCategory.Person, "George H.W. Bush")
            .Where(fact => fact.Kind == FactKind.Figure)
            .ShouldHaveSingleItem()
            .Text.ShouldBe("92");
    }

    private static IReadOnlyList<Fact> Find(string title, params string[] names) =>
        Find(title, EntityCategory.Organization, names);

    private static IReadOnlyList<Fact> Find(string title, EntityCategory category, params string[] names) =>
        ArticleFacts.Find(
            title,
            new ArticleTags
            {
                Language = "en",
                Sentiment = new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
                Entities = [.. names.Select(name => Named(name) with { Category = category })],
                KeyPhrases = ["ABC News"],
                Analyzer = "test",
            },
            _ => null,
            default
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
