using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class ArticleCandidatesTests
{
    [Fact]
    public void TheSameArticlesAreKeptInWhateverOrderTheyCome()
    {
        var articles = Enumerable.Range(0, ArticleCandidates.Capacity + 500).ToList();

        var forwards = Kept(articles);
        var backwards = Kept(articles.AsEnumerable().Reverse());

        forwards.Count.ShouldBe(ArticleCandidates.Capacity);
        backwards.ShouldBe(forwards);
    }

    private static List<string> Kept(IEnumerable<int> numbers)
    {
        var top = new ArticleCandidates();
        foreach (var number in numbers)
            top.Add(SampleNews.Article(number), []);
        return top.InOrder().ConvertAll(candidate => candidate.Id);
    }
}
