using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>An installation with 60 articles of the last twelve days, a third of them of today, and their index.</summary>
public sealed class IndexedNews(LaptopFixture laptop) : IAsyncLifetime
{
    internal static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    internal Installation There { get; private set; } = null!;

    internal static IEnumerable<SearchedArticle> Articles(int count) =>
        Enumerable.Range(0, count).Select(n => SearchedNews.Article(n, Today.AddDays(-(n % 3 == 0 ? 0 : n % 12))));

    internal static async Task<Installation> CreateAsync(LaptopFixture laptop, int articles)
    {
        var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync(Articles(articles));
        await installation.Get<IndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
        return installation;
    }

    public async ValueTask InitializeAsync() => There = await CreateAsync(laptop, 60);

    public ValueTask DisposeAsync() => There.DisposeAsync();
}
