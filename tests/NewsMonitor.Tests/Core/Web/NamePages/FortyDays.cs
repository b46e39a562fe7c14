using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.NamePages;

/// <summary>An installation with 40 days of news about a railway and a mayor, twice as much of it on the last morning.</summary>
public sealed class FortyDays(LaptopFixture laptop) : IAsyncLifetime
{
    internal const string Markup = "<script>alert(\"1\")</script>'&";

    internal static readonly (string Name, EntityCategory Category) Rail = ("Northwind Rail", EntityCategory.Organization);
    internal static readonly (string Name, EntityCategory Category) Nwr = ("NWR Trains", EntityCategory.Organization);
    internal static readonly (string Name, EntityCategory Category) Mayor = ("Ilse Brandt", EntityCategory.Person);

    /// <summary>The address of a name's page.</summary>
    internal static string AddressOf((string Name, EntityCategory Category) name) =>
        "/entity/" + StableHash.Of(EntityKey.Of(name.Name, name.Category));

    internal Installation There { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        There = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        var n = 0;
        for (var ago = 40; ago > 0; ago--)
        {
            for (var i = 0; i < (ago == 1 ? 4 : 2); i++)
                await StoreAsync(n++, ago, SentimentLabel.Negative, Rail, Mayor);
            await StoreAsync(n++, ago, SentimentLabel.Neutral, ago % 2 == 0 ? Nwr : Mayor);
        }
    }

    public ValueTask DisposeAsync() => There.DisposeAsync();

    /// <summary>Undoes all decisions, so that days are counted without them, and removes them.</summary>
    internal async Task ForgetDecisionsAsync()
    {
        var (decisions, stop) = (There.Get<NameDecisionStore>(), TestContext.Current.CancellationToken);
        foreach (var decision in (await decisions.LoadAsync(stop)).All.Where(decision => decision.Stands))
            await decisions.UndoAsync(decision.Id, "Eva", stop);
        await There.Account.Settings.GetBlobClient(NameDecisionStore.BlobName).DeleteIfExistsAsync(cancellationToken: stop);
    }

    private Task<StoredArticle> StoreAsync(
        int n,
        int daysAgo,
        SentimentLabel sentiment,
        params (string Name, EntityCategory Category)[] names
    ) =>
        StoredNews.StoreAsync(
            There,
            SampleNews.Article(
                n,
                $"Headline {n} {Markup}",
                sentiment,
                [
                    .. names.Select(name =>
                        SampleNews.Entity(name, sentiment, $"{name.Name} was late {n} times. {Markup}", 2, true)
                    ),
                ]
            ),
            SampleNews.Morning.AddDays(-daysAgo).AddMinutes(n)
        );
}
