using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>An installation with 60 articles of the last twelve days, a third of them of today, and their index.</summary>
public abstract class IndexedNews(LaptopFixture laptop) : IAsyncLifetime
{
    internal static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    internal Installation There { get; private set; } = null!;

    internal static IEnumerable<SearchedArticle> Articles(int count) =>
        Enumerable.Range(0, count).Select(n => SearchedNews.Article(n, Today.AddDays(-(n % 3 == 0 ? 0 : n % 12))));

    /// <summary>An installation that nobody else uses.</summary>
    internal Task<Installation> NewAsync() => ProcessAsync(laptop.NewInstallation());

    /// <summary>One more process on the same installation has the same settings.</summary>
    internal abstract Task<Installation> ProcessAsync(Dictionary<string, string?> settings);

    internal async Task<Installation> CreateAsync(int articles)
    {
        var installation = await NewAsync();
        await installation.StoreAsync(Articles(articles));
        await installation.Get<IIndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
        return installation;
    }

    public async ValueTask InitializeAsync() => There = await CreateAsync(60);

    public virtual ValueTask DisposeAsync() => There.DisposeAsync();
}

/// <summary>The same in the embedded index.</summary>
public sealed class EmbeddedNews(LaptopFixture laptop) : IndexedNews(laptop)
{
    internal override Task<Installation> ProcessAsync(Dictionary<string, string?> settings) => Installation.CreateAsync(settings);
}
