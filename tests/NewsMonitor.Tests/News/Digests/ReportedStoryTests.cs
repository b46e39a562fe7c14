using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Stories;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

public sealed class ReportedStoryTests
{
    [Theory]
    [InlineData("Harbor strike strands 40 ships", true)]
    [InlineData("Ferry company lays off 40 workers", false)]
    public void WhatIsBelowAHeadlineHasATermOfTheStoryInCommonWithIt(string other, bool isShown)
    {
        List<ArticleCandidate> articles =
        [
            Article("a", "Mediator Oort joins the harbor strike talks"),
            Article("b", "Oort to mediate in the harbor strike talks"),
            Article("c", other),
        ];
        var story = new ReportedStory("a", articles, [])
        {
            WasReported = true,
            News = [new StoryNews("Oort", articles[0].Title), new StoryNews("40", other)],
            OwnTerms = new HashSet<uint> { WordStem.Hash("strike") },
        };

        var shown = story.ToDigestStory(SampleNews.Window, _ => 0);

        shown.Lead.Title.ShouldContain("Oort");
        shown.News.Select(news => news.Sentence).ShouldBe(isShown ? [other] : []);
    }

    private static ArticleCandidate Article(string id, string title)
    {
        var article = new Article { Title = new(title, "text"), Body = new(title, "text") };
        return ArticleCandidate.From(Reader.Read(article, id, SampleNews.Window.From), [], text => text);
    }
}
