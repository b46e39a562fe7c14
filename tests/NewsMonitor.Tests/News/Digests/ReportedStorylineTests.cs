using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class ReportedStorylineTests
{
    private int _articles;

    [Fact]
    public void TheEventWithMostTextsHasTheOthersWithTwoOrMoreBelowIt()
    {
        var (strike, talks, letter, storm) = (Event(1, 2), Event(1, 4), Event(1, 1), Event(2, 1));

        var found = ReportedStoryline.Find([strike, talks, letter, storm]).ToList();

        found.Select(storyline => storyline.Main).ShouldBe([talks, letter, storm]);
        found[0].Related.ShouldBe([strike]);
        found[0].Covering.ShouldBe([talks, strike]);
        var story = found[0].ToDigestStory(SampleNews.Window, _ => 0);
        (story.Related!.Count, story.Related.Articles, story.Related.Events[0].Id).ShouldBe((1, 2, strike.Id));
        found[1].ToDigestStory(SampleNews.Window, _ => 0).Related.ShouldBeNull();
    }

    [Fact]
    public void TheEventsOfASubjectAreListedByThemselves()
    {
        var events = Enumerable.Range(0, 12).Select(_ => Event(1, 2)).ToList();

        var found = ReportedStoryline.Find(events).ToList();

        found.Count.ShouldBe(12);
        found.ShouldAllBe(storyline => storyline.Related.Count == 0);
        found.Select(storyline => storyline.Covering.Count).ShouldBe([12, .. Enumerable.Repeat(1, 11)]);
    }

    private ReportedStory Event(int storyline, int texts)
    {
        var candidates = Enumerable
            .Range(0, texts)
            .Select(_ => ArticleCandidate.From(SampleNews.Article(_articles++), [], text => text))
            .ToList();
        return new ReportedStory(candidates[0].Id, candidates, []) { Storyline = storyline };
    }
}
