using System.Globalization;
using Azure.Core.Pipeline;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Keeping;

/// <summary>Twelve articles of yesterday, and pages that are kept of days.</summary>
public abstract class KeptDays(LaptopFixture laptop) : IAsyncLifetime
{
    private protected const int Articles = 12;

    private protected static readonly DateTimeOffset Now = StandingClock.Noon.GetUtcNow();
    private protected static readonly DateOnly Today = StandingClock.Noon.Today;
    private protected static readonly DateOnly Yesterday = Today.AddDays(-1);
    private protected static readonly DateTimeOffset Noon = Now.AddDays(-1);
    private protected static readonly string Page = Yesterday.ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private readonly List<Installation> _processes = [];
    private Dictionary<string, string?> _settings = [];

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected List<StoredArticle> Stored { get; } = [];

    private protected Installation There { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _settings = new Dictionary<string, string?>(laptop.NewInstallation())
        {
            ["NewsMonitor:Web:KeepFrom"] = "1",
            ["NewsMonitor:Web:TimeZone"] = "UTC",
        };
        There = await ProcessAsync();
        for (var n = 1; n <= Articles; n++)
            Stored.Add(await StoredNews.StoreAsync(There, Article(n, $"Headline number {n}"), Noon.AddMinutes(n)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static StoredArticle Article(int n, string title)
    {
        var article = SampleNews.Article(n, title);
        var terms = StoryTerms.Of(title, article.Tags, SampleNews.Text(n));
        return article with { Details = "gone.json", Terms = terms };
    }

    private protected Task<int> KeepAsync() => There.Get<DayKeeper>().RunAsync(Stop);

    // As if it had been made earlier, and quickly, however slow the machine is.
    private protected async Task AgeAsync(DerivedKind kind, DateOnly day, TimeSpan by)
    {
        var derived = There.Get<DerivedDays>();
        var found = await derived.FindAsync(kind, day, Stop);
        var facts = found.Facts! with { AsOf = found.Facts.AsOf - by, Took = TimeSpan.Zero };
        await derived.KeepAsync(kind, day, found, facts, PackedJson.Unpack(found.Content), Stop);
    }

    // A new process has nothing in memory.
    private protected async Task<string> SeeAsync(string address, int keepFrom = 1, string zone = "UTC") =>
        await new Visitor(await ProcessAsync(keepFrom, zone), role: NewsMonitor.Core.Web.Access.Role.Viewer).SeeAsync(address);

    private protected async Task<Installation> ProcessAsync(
        int keepFrom = 1,
        string zone = "UTC",
        params HttpPipelinePolicy[] policies
    )
    {
        var settings = new Dictionary<string, string?>(_settings)
        {
            ["NewsMonitor:Web:KeepFrom"] = keepFrom.ToString(CultureInfo.InvariantCulture),
            ["NewsMonitor:Web:TimeZone"] = zone,
        };
        var process = await Installation.CreateAsync(settings, StandingClock.Noon, policies);
        _processes.Add(process);
        return process;
    }
}
