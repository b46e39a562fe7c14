using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Stories;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

public sealed class NewsLinesTests
{
    private const string Strike = "Dock workers in Rotterdam refuse to unload ships";

    [Theory]
    [InlineData("Katrin Oort", "Katrin Oort to mediate next week between Rotterdam dock owners and crews")]
    [InlineData("Bilbao", "Bilbao offers its own idle ferries after dock row in Rotterdam")]
    [InlineData("4,000", "Dock strike leaves 4,000 containers unloaded in Rotterdam")]
    public void WhatIsNewOfTheSameEventIsShown(string what, string line) => Shown(Strike, what, line).ShouldBe([line]);

    [Theory]
    // Nothing but a place in common, or nothing but a word.
    [InlineData("Katrin Oort", "Katrin Oort to open a museum in Rotterdam next week")]
    [InlineData("4,000", "Teachers in Lisbon strike, 4,000 pupils stay at home")]
    // The part with the name is about something else.
    [InlineData("Katrin Oort", "Dock workers in Rotterdam strike. Katrin Oort resigns")]
    public void ALineAboutAnotherEventIsNotShown(string what, string line) => Shown(Strike, what, line).ShouldBeEmpty();

    [Theory]
    [InlineData("Pieter Maas to build a castle for Katrin Oort")]
    [InlineData("Watch: Police find Katrin Oort at castle of Pieter Maas after fire")]
    public void ALineThatOnlySharesAPersonOrIsAVideoIsNotShown(string line) =>
        Shown("Police look for Katrin Oort after fire in mill", "Pieter Maas", line).ShouldBeEmpty();

    [Theory]
    // The headline in other words, with a place, or with who said it.
    [InlineData("Netherlands", "Dock workers strike over pay in the Netherlands, in Rotterdam")]
    [InlineData("Kroll", "Rotterdam docks stand still in pay strike, Kroll says")]
    // Neither a small number, a duration nor an offer.
    [InlineData("2", "Rotterdam dock strike enters shift number 2")]
    [InlineData("40", "Rotterdam dock strike is the first in 40 years")]
    [InlineData("20", "Model of a dock in Rotterdam for under $20 during strike")]
    // What describes a thing or a place, or says which one is meant.
    [InlineData("40", "Rotterdam dock strike halts 40-metre ferry")]
    [InlineData("90", "Rotterdam dock where 90 ships wait is closed in strike")]
    [InlineData("Bilbao", "Bilbao is waiting for ships as Rotterdam dock workers strike")]
    // A guide, and a poll.
    [InlineData("4,000", "Rotterdam dock strike: Odds and picks for 4,000 ships")]
    [InlineData("4,000", "Poll asks 4,000 about dock strike in Rotterdam")]
    // Not a statement.
    [InlineData("Katrin Oort", "Statement by Katrin Oort on the dock strike in Rotterdam")]
    [InlineData("Katrin Oort", "Rotterdam dock strike live: Katrin Oort to mediate")]
    [InlineData("Katrin Oort", "Our report from the Rotterdam dock strike with Katrin Oort")]
    public void ALineThatTellsNothingMoreIsNotShown(string what, string line) => Shown(Strike, what, line).ShouldBeEmpty();

    [Theory]
    [InlineData("At least 60 dead in Leeds flood as river rises", true)]
    [InlineData("At least 31 dead in Leeds flood as river rises", false)]
    public void TollsOnlyRise(string line, bool isShown) =>
        Shown("Leeds flood kills 40, rescuers say", line.Split(' ')[2], line).ShouldBe(isShown ? [line] : []);

    [Theory]
    [InlineData("Leeds flood kills 400, rescuers say", "Leeds flood killed at least 100 as river rose", false)]
    [InlineData("Leeds flood kills 400, rescuers say", "Leeds flood leaves at least 100 homeless as river rose", true)]
    public void ALowerTollOfTheSameIsNotNews(string lead, string line, bool isShown) =>
        Shown(lead, "100", line).ShouldBe(isShown ? [line] : []);

    [Fact]
    public void ALowerTollThanThatOfALineAboveIsNotNews() =>
        Shown(
                "Leeds flood is the worst in decades, rescuers say",
                ["60", "31"],
                ["Leeds flood kills 60 as rescuers search on", "At least 31 are dead in Leeds flood as rescuers search river"],
                isEverywhere: false
            )
            .ShouldHaveSingleItem()
            .ShouldContain("60");

    [Fact]
    public void ANameBesideTheFigureOfTheHeadlineTellsItAgain() =>
        Shown(
                "Dock workers in Rotterdam get 12 million in pay deal",
                "Katrin Oort",
                "Katrin Oort announces pay deal of 12 million for workers in Rotterdam"
            )
            .ShouldBeEmpty();

    [Fact]
    public void ANameThatIsEverywhereIsNotNews() =>
        Shown(
                Strike,
                "Katrin Oort",
                "Katrin Oort to mediate next week between Rotterdam dock owners and crews",
                isEverywhere: true
            )
            .ShouldBeEmpty();

    private static IReadOnlyList<string> Shown(string lead, string what, string line, bool isEverywhere = false) =>
        Shown(lead, [what], [line], isEverywhere);

    private static IReadOnlyList<string> Shown(string lead, string[] what, string[] lines, bool isEverywhere)
    {
        var articles = lines.Prepend(lead).Select((title, i) => Article($"a{i}", title)).ToList();
        var terms = new TermCounts(articles.Concat(Others()).Select(article => article.Story.Terms));
        var story = new ReportedStory("a0", articles, [])
        {
            WasReported = true,
            News = [.. lines.Zip(what, (line, name) => new StoryNews(name, line))],
            Lines = new NewsLines(terms, terms.Of, _ => isEverywhere, [], []),
        };
        foreach (var news in story.News)
            articles.SelectMany(article => article.Facts).ShouldContain(fact => fact.Text == news.What, news.Sentence);

        return [.. story.Lines.Choose(story, articles[0]).Select(news => news.Sentence)];
    }

    private static IEnumerable<ArticleCandidate> Others() =>
        Enumerable.Range(0, 20).Select(i => Article($"o{i}", "Shares of brewers fall in Vienna after harvest"));

    private static ArticleCandidate Article(string id, string title)
    {
        var article = new Article { Title = new(title, "text"), Body = new(title, "text") };
        return ArticleCandidate.From(Reader.Read(article, id, SampleNews.Window.From), [], text => text);
    }
}
