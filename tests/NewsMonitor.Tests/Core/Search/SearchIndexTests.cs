using NewsMonitor.Core.Search;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>The embedded index.</summary>
public sealed class SearchIndexTests(EmbeddedNews news) : SearchContract(news), IClassFixture<EmbeddedNews>
{
    private readonly EmbeddedNews _news = news;

    protected override int Queries => 100;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public Task ResultsOfManyQueriesAreThoseOfAScan() => CompareWithScanAsync(500);

    /// <summary>Days before today; beyond it, only the next is searched, in case the clock is behind.</summary>
    [Theory]
    [InlineData(366, 0, 365, 0, true)]
    [InlineData(365, 0, 365, 0, false)]
    [InlineData(1_000, 100, 465, 100, true)]
    [InlineData(1_000, -30, 365, -1, true)]
    [InlineData(null, 0, 29, -1, false)]
    public async Task AtMostAYearIsSearched(int? from, int to, int first, int last, bool isCut)
    {
        var query = SearchedNews.Tree("rail");
        if (from is { } ago)
            query = query.With(QueryDays.From(Before(ago), Before(to)));

        var scope = await _news
            .There.Get<SearchScopes>()
            .OpenAsync(new SearchRequest(query), TestContext.Current.CancellationToken);

        (scope.Days, scope.IsCut).ShouldBe((new DaySpan(Before(first), Before(last)), isCut));

        static DateOnly Before(int days) => IndexedNews.Today.AddDays(-days);
    }

    /// <summary>A date anywhere in a query is one, even if other parts of the query have results on other days.</summary>
    [Theory]
    [InlineData("date:2020-01 OR rail", 366, true)]
    [InlineData("(date:2020-01 rail) OR (date:P90D bus)", 366, true)]
    [InlineData("(date:P60D rail) OR (date:P90D bus)", 90, false)]
    [InlineData("rail -date:2020-01", 366, true)]
    [InlineData("published:P60D rail", 61, false)]
    [InlineData("published:2020 rail", 366, true)]
    [InlineData("rail OR bus", 30, false)]
    public async Task ADateCountsWhereverItStands(string query, int days, bool isCut)
    {
        var scope = await _news
            .There.Get<SearchScopes>()
            .OpenAsync(new SearchRequest(SearchedNews.Tree(query)), TestContext.Current.CancellationToken);

        scope.Days.First.ShouldBe(IndexedNews.Today.AddDays(1 - days));
        scope.IsCut.ShouldBe(isCut);
    }

    [Fact]
    public async Task WhoDoesNotWantFacetsGetsTheSameResultsAndDays()
    {
        var request = new SearchRequest(SearchedNews.Tree("date:P30D")) { WithSnippets = false };
        var index = _news.There.Get<ISearchIndex>();

        var all = await index.SearchAsync(request, TestContext.Current.CancellationToken);
        var few = await index.SearchAsync(request with { WithFacets = false }, TestContext.Current.CancellationToken);

        all.Counts.Entities.ShouldNotBeEmpty();
        few.Counts.Entities.ShouldBeEmpty();
        few.Counts.Days.ShouldBe(all.Counts.Days);
        few.Total.ShouldBe(all.Total);
        few.Hits.Select(hit => hit.Id).ShouldBe(all.Hits.Select(hit => hit.Id));
    }
}
