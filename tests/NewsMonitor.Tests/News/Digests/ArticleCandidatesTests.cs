using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.News.Digests;

public sealed class ArticleCandidatesTests
{
    [Fact]
    public void TheSameArticlesAreKeptInWhateverOrderTheyCome()
    {
        var articles = Enumerable.Range(0, ArticleCandidates.Capacity + 500).Select(SampleNews.Article).ToList();

        var forwards = Kept(articles);
        var backwards = Kept(articles.AsEnumerable().Reverse());

        forwards.Count.ShouldBe(ArticleCandidates.Capacity);
        backwards.ShouldBe(forwards);
    }

    private static List<string> Kept(IEnumerable<StoredArticle> articles)
    {
        var top = new ArticleCandidates();
        foreach (var article in articles)
            top.Add(article, []);
        return top.InOrder().ConvertAll(candidate => candidate.Id);
    }
}
