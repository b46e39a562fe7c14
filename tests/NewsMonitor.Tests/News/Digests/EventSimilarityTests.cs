using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using static NewsMonitor.Tests.News.Digests.StrikeNews;

namespace NewsMonitor.Tests.News.Digests;

public sealed class EventSimilarityTests
{
    private readonly StoredArticle[] _articles =
    [
        Report(1, "Rotterdam dock workers stop work"),
        Report(2, "Talks fail, dock workers in Rotterdam walk out"),
        Copy(3),
        .. Enumerable.Range(4, 16).Select(Other),
    ];

    [Fact]
    public void ReportsOfOneEventAreAsSimilarAsCanBeAndOtherNewsIsNot()
    {
        Between([0], [1]).ShouldBe(1);
        Between([0, 1], [4]).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void ACopyIsAsSimilarAsItsOriginal() => Between([2], [1]).ShouldBe(Between([0], [1]));

    [Fact]
    public void TheMeanOfAllPairsCounts()
    {
        var mixed = Between([0, .. Enumerable.Range(4, 12)], [1]);

        mixed.ShouldBeLessThan(1);
        mixed.ShouldBeGreaterThan(0);
    }

    private double Between(int[] one, int[] other)
    {
        List<StoryArticle> articles = [.. _articles.Select(article => article.ToStoryArticle())];
        var similarity = new EventSimilarity(articles, new ArticleVectors(articles, StoryFinder.Originals(articles)));
        return similarity.Between(Event(one), Event(other));
    }

    private ReportedStory Event(int[] articles)
    {
        var candidates = articles.Select(i => ArticleCandidate.From(_articles[i], [], text => text)).ToList();
        return new ReportedStory(candidates[0].Id + candidates.Count, candidates, [])
        {
            Lines = new NewsLines(new TermCounts([]), _ => 0, _ => false, [], []),
        };
    }
}
