using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class NoveltyTests
{
    private static readonly StoryArticle Earlier = Reader.Report(
        "a",
        "Officer shoots man in Leeds street",
        "An officer shot a man in a street in Leeds. The man died. Residents spoke of three shots."
    );

    [Fact]
    public void WhatAHeadlineSaysHappenedIsNewAlthoughItContainsNoNameAndNoFigure()
    {
        Find("Leeds officer charged with manslaughter", "The officer was charged with manslaughter after the shots in Leeds.")
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Leeds officer charged with manslaughter");
    }

    [Fact]
    public void TheSameInOtherWordsIsNotNew()
    {
        Find("Man dies in Leeds: gunfire stuns residents", "A man died in a street in Leeds. An officer shot him.")
            .ShouldBeEmpty();
    }

    [Fact]
    public void OneNewVerbIsNewAlthoughTheWordsAreScatteredOverEarlierTexts()
    {
        const string headline = "House passes doomed harbor relief bill";
        const string body = "The House passed a harbor relief bill. The Senate says that it is doomed.";
        StoryTerms[] earlier =
        [
            Terms(
                "House unveils harbor relief bill",
                "Leaders of the House unveiled a bill for the harbor that critics call doomed."
            ),
            Terms("Senators scorn harbor relief bill", "Senators scorned the bill. An earlier one was passed in May."),
        ];

        Find(headline, body, earlier).ShouldHaveSingleItem().Sentence.ShouldBe(headline);
    }

    [Fact]
    public void AHeadlineThatStatesNothingIsNotNew()
    {
        Find("Why was the officer charged with manslaughter?", "The officer was charged with manslaughter in Leeds.")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Amira Haddad", "Haddad closed the bridge in Leeds.", true)]
    [InlineData("Amira Haddad", "She closed the bridge in Leeds.", false)]
    public void ALineNamesWhatIsNew(string what, string line, bool isNamed) =>
        new StoryNews(what, line).IsNamed.ShouldBe(isNamed);

    private static StoryTerms Terms(string title, string body) => Reader.Report("a", title, body).Terms;

    private static IReadOnlyList<StoryNews> Find(string title, string body, params StoryTerms[] earlier)
    {
        var article = new NewsMonitor.News.Articles.Article { Title = new(title, "text"), Body = new(body, "text") };
        var read = Reader.Read(article, "b", DateTimeOffset.UnixEpoch);
        return Novelty.Find(
            earlier.Length > 0 ? earlier : [Earlier.Terms],
            [ArticleFacts.Find(read.Title, read.Tags, read.IsInText)],
            name => name
        );
    }
}
