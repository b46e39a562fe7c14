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

    private static IReadOnlyList<StoryNews> Find(string title, string body)
    {
        var article = new NewsMonitor.News.Articles.Article { Title = new(title, "text"), Body = new(body, "text") };
        var read = Reader.Read(article, "b", DateTimeOffset.UnixEpoch);
        return Novelty.Find([Earlier.Terms], [ArticleFacts.Find(read.Title, read.Tags)]);
    }
}
