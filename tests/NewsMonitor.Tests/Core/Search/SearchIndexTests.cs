using NewsMonitor.Core.Search;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>What a search finds is what a look at every text finds, wherever the articles are in the index.</summary>
public sealed class SearchIndexTests(LaptopFixture laptop)
{
    private const int Queries = 500;

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ResultsAreThoseOfAScanBeforeAndAfterDaysAreSealedAndAfterReindexing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var articles = Enumerable
            .Range(0, 120)
            .Select(n => SearchedNews.Article(n, Today.AddDays(-(n % 3 == 0 ? 0 : n % 12))))
            .ToList();
        await installation.StoreAsync(articles);
        await installation.Get<IndexBuilder>().RunAsync(Stop);
        await ShouldFindAsync(installation, articles, Queries);

        var late = Enumerable.Range(120, 12).Select(n => SearchedNews.Article(n, Today)).ToList();
        await installation.StoreAsync(late);
        articles.AddRange(late);
        await ShouldFindAsync(installation, articles, 100);

        await foreach (var _ in installation.Get<IndexBuilder>().ReindexAsync(new DaySpan(Today.AddDays(-20), Today), Stop)) { }
        await using var other = await Installation.CreateAsync(installation.Settings);
        await ShouldFindAsync(other, articles, 100);
    }

    private static async Task ShouldFindAsync(Installation installation, IReadOnlyList<SearchedArticle> articles, int queries)
    {
        var (scan, random, found) = (new Scan(articles, Today), new Random(queries), 0);
        for (var n = 0; n < queries; n++)
        {
            var query = SearchedNews.Query(random);
            var expected = scan.Find(query);
            found += expected.Count;
            var (ids, first) = await installation.FindAsync($"{query}");
            ids.ShouldBe(expected, $"{query}");
            first.Total.ShouldBe(expected.Count, $"{query}");
            first.Missing.ShouldBeEmpty();
            first.Counts.Days.Sum(day => day.Count).ShouldBe(expected.Count, $"{query}");
        }

        found.ShouldBeGreaterThan(queries);
    }
}
