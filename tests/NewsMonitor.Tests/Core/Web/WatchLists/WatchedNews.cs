using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.WatchLists;

/// <summary>Three weeks with a company in one article a day, in six today, and with another in one today.</summary>
public abstract class WatchedNews(LaptopFixture laptop) : IAsyncLifetime
{
    private protected const string Subscriptions = """
        {
          // Who watches what.
          "watchLists": {
            "rail-1": {
                "name": "Rail",
                "any": [ "Northwind Rail" ] /* ours */ },
            "banks": { "any": [{ "entity": "Contoso Bank", "inTitle": true }, { "phrase": "night train" }] }
          },
          "digests": [ { "id": "press", "name": "Press", "when": { "at": "08:00" }, "recipients": ["a@example.org"],
                         "watchLists": ["rail-1", "banks"], "covers": "everything" } ]
        }
        """;

    private static readonly DateTimeOffset Now = SampleNews.Morning.AddHours(-1);

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Stands at one time, so that no midnight passes.</summary>
    private protected FakeTimeProvider Clock { get; } = new(SampleNews.Morning);

    private protected Installation There { get; private set; } = null!;

    private protected Visitor Editor { get; private set; } = null!;

    /// <summary>An article of today about the first company.</summary>
    private protected StoredArticle Railway { get; private set; } = null!;

    /// <summary>The one about the other.</summary>
    private protected StoredArticle Bank { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        There = await Installation.CreateAsync(laptop, Clock);
        Editor = new Visitor(There);
        for (var ago = 21; ago > 0; ago--)
            await StoreAsync(ago, "Northwind Rail", Now.AddDays(-ago));
        for (var n = 30; n < 36; n++)
            Railway = await StoreAsync(n, "Northwind Rail", Now);
        Bank = await StoreAsync(40, "Contoso Bank", Now);
        await There.Get<IndexBuilder>().RunAsync(Stop);
        await There.Get<SubscriptionStore>().SaveAsync(Subscriptions, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await There.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<string> SeenAsync(string list) => SeenIn(await Editor.SeeAsync($"/watch/{list}/edit"));

    private protected static string SeenIn(string page) => page.Split("name=\"seen\" value=\"")[1].Split('"')[0];

    private protected async Task<string> ReadAsync() => (await There.Get<SubscriptionStore>().OpenAsync(Stop))!.Json;

    private Task<StoredArticle> StoreAsync(int n, string company, DateTimeOffset at) =>
        StoredNews.StoreAsync(
            There,
            SampleNews.WithItsOwnText(
                SampleNews.Article(
                    n,
                    $"Headline {n}",
                    SentimentLabel.Neutral,
                    SampleNews.Entity(
                        (company, EntityCategory.Organization),
                        SentimentLabel.Positive,
                        $"{company} was praised.",
                        2,
                        true
                    )
                )
            ) with
            {
                Details = $"{n}.json",
            },
            at
        );
}
