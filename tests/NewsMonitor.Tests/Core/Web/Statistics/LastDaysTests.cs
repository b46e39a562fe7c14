using System.Text.Json.Nodes;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Statistics;

/// <summary>Pages show names and outlets from statistics that are kept, as if they were counted, and read no days of rows.</summary>
public sealed class LastDaysTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const int Articles = 6;
    private const int OldDaysAgo = 5;

    private static readonly DateTimeOffset Now = StandingClock.Noon.GetUtcNow();
    private static readonly DateTimeOffset Noon = Now.AddDays(-1);
    private static readonly (string Name, EntityCategory Category) Rail = ("Northwind Rail", EntityCategory.Organization);
    private static readonly string Address = "/entity/" + StableHash.Of(EntityKey.Of(Rail.Name, Rail.Category));

    // Each reads statistics; lists of rows would be read for no other reason.
    private static readonly string[] Pages = [Address, "/sources", "/compare?q=Northwind+Rail"];

    private readonly List<StoredArticle> _stored = [];
    private readonly List<Installation> _processes = [];
    private Dictionary<string, string?> _settings = [];
    private Installation _there = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _settings = laptop.NewInstallation();
        (_there, _) = await ProcessAsync();
        for (var n = 1; n <= Articles; n++)
            await StoreAsync(n, n % 2 == 0 ? Noon : Noon.AddDays(-OldDaysAgo));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    [Fact]
    public async Task WhatIsKeptIsWhatWouldBeCountedAndNoRowsAreRead()
    {
        var counted = await SeeAsync(keepFrom: 1_000);
        await _there.Get<DayKeeper>().RunAsync(Stop);
        await StayFreshAsync();

        var kept = await SeeAsync(keepFrom: 1);

        kept.Pages.ShouldBe(counted.Pages);
        kept.Pages[0].ShouldContain($"{Articles} articles");
        counted.Requests.ShouldBeGreaterThan(0);
        kept.Requests.ShouldBe(0, "neither lists of rows nor statistics of single days");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task AVerdictCountsAtOnceAndItsDayIsCountedOnceForAllProcesses(int article)
    {
        await _there.Get<DayKeeper>().RunAsync(Stop);
        var (id, day) = (_stored[article].Id, _stored[article].Day);

        await _there.Get<VerdictStore>().SayAsync(new Verdict(0, VerdictKind.NotRelevant, id, day, "Ann", default), Stop);
        await StayFreshAsync();

        var judged = await SeeAsync(keepFrom: 1);
        judged.Pages[0].ShouldContain($"{Articles - 1} articles");
        judged.Requests.ShouldBe(1, "the rows of its day");
        await StayFreshAsync();
        var again = await SeeAsync(keepFrom: 1);
        again.Pages.ShouldBe(judged.Pages);
        again.Requests.ShouldBe(0);

        await _there.Get<VerdictStore>().UndoAsync(1, "Ann", Stop);
        (await SeeAsync(keepFrom: 1)).Pages[0].ShouldContain($"{Articles} articles");
    }

    /// <summary>Two names that were counted as one cannot be told apart in what is kept.</summary>
    [Fact]
    public async Task ADecisionThatNamesAreNotTheSameIsInWhatIsCountedNext()
    {
        await _there.Get<DayKeeper>().RunAsync(Stop);

        await _there.Get<NameDecisionStore>().DecideAsync(NameDecisionKind.Split, Rail.Name, "Northwind Railways", "Ann", Stop);

        (await SeeAsync(keepFrom: 1)).Requests.ShouldBeGreaterThan(0);
        await StayFreshAsync();
        (await SeeAsync(keepFrom: 1)).Requests.ShouldBe(0);
    }

    /// <summary>Counting the days of a large installation takes a while, for which an editor does not wait.</summary>
    [Theory]
    [InlineData(NameDecisionKind.Merge, "Northwind Railways")]
    [InlineData(NameDecisionKind.Hide, null)]
    public async Task DaysAreCountedByAMergeOrAHiddenNameWhileReadersSeeThem(NameDecisionKind kind, string? other)
    {
        await _there.Get<DayKeeper>().RunAsync(Stop);
        var rows = new FaultPolicy();
        var (process, _) = await ProcessAsync(policy: rows);
        rows.FailWhere(request => request.EndsWith("Articles()", StringComparison.Ordinal));
        var names = _there.Get<NameDecisionStore>();

        await names.DecideAsync(kind, "Contoso Bank", other, "Ann", Stop);
        (await new Visitor(process).SeeAsync(Address)).ShouldContain($"{Articles} articles");
        await process.Get<Renewals>().WhenDoneAsync();

        await names.UndoAsync(1, "Ann", Stop);
        (await new Visitor(process).AskAsync(Address)).Status.ShouldBe(200, "what is kept does not know the decision yet");

        await names.DecideAsync(kind, "Contoso Bank", other, "Ann", Stop);
        rows.Work();
        await new Visitor(process).SeeAsync(Address);
        await process.Get<Renewals>().WhenDoneAsync();
        await StayFreshAsync();
        (await SeeAsync(keepFrom: 1)).Requests.ShouldBe(0, "it was counted and kept");
        await names.UndoAsync(2, "Ann", Stop);
        (await SeeAsync(keepFrom: 1)).Requests.ShouldBeGreaterThan(
            0,
            "what was left out or counted as one is not in what is kept"
        );
    }

    [Fact]
    public async Task NewArticlesCountOnceTheirDayWasCountedAgain()
    {
        await _there.Get<DayKeeper>().RunAsync(Stop);
        await StoreAsync(Articles + 1, Now);
        await AgeAsync(TimeSpan.FromMinutes(2));
        var (process, _) = await ProcessAsync(keepFrom: 1);

        var old = await new Visitor(process).SeeAsync(Address);
        await process.Get<Renewals>().WhenDoneAsync();

        old.ShouldContain($"{Articles} articles");
        (await SeeAsync(keepFrom: 1)).Pages[0].ShouldContain($"{Articles + 1} articles");

        await StoreAsync(Articles + 2, Now);
        await AgeAsync(TimeSpan.FromHours(1));
        (await SeeAsync(keepFrom: 1)).Pages[0].ShouldContain($"{Articles + 2} articles", Case.Sensitive, "too old to be shown");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""not JSON""")]
    [InlineData("""{"names":[],"verdicts":{"count":0,"undone":[]},"days":[null]}""")]
    [InlineData(
        """
            {"names":[],"verdicts":{"count":0,"undone":[]},"days":[{"day":"2026-11-25","asOf":"2026-11-25T00:00:00+00:00",
            "sums":{"articles":1,"positive":0,"negative":0,"sources":{},"entities":[]},"names":[0,1,0,0]}]}
            """
    )]
    public void WhatIsDamagedIsCountedAgain(string json) =>
        KeptStatistics.Read(System.Text.Encoding.UTF8.GetBytes(json)).ShouldBeNull();

    private async Task StoreAsync(int n, DateTimeOffset at)
    {
        var entity = SampleNews.Entity(Rail, SentimentLabel.Negative, $"{Rail.Name} was late {n} times.", 2, true);
        var article = SampleNews.Article(n, $"Headline {n}", SentimentLabel.Negative, entity);
        _stored.Add(await StoredNews.StoreAsync(_there, article, at));
    }

    // What took long to make is shown for longer, so a slow machine makes nothing again in between.
    private async Task StayFreshAsync()
    {
        var derived = _there.Get<DerivedStatistics>();
        var found = await derived.FindAsync(Stop);
        var facts = found.Facts! with { Took = TimeSpan.FromHours(1) };
        await derived.KeepAsync(found, facts, PackedJson.Unpack(found.Content), Stop);
    }

    // As if it had been made earlier, and quickly, however slow the machine is.
    private async Task AgeAsync(TimeSpan by)
    {
        var derived = _there.Get<DerivedStatistics>();
        var found = await derived.FindAsync(Stop);
        var json = JsonNode.Parse(PackedJson.Unpack(found.Content))!;
        foreach (var day in json["days"]!.AsArray())
            day!["asOf"] = day["asOf"]!.GetValue<DateTimeOffset>() - by;
        var facts = found.Facts! with { AsOf = found.Facts.AsOf - by, Took = TimeSpan.Zero };
        await derived.KeepAsync(found, facts, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), Stop);
    }

    // A new process has nothing in memory.
    private async Task<(string[] Pages, int Requests)> SeeAsync(int keepFrom)
    {
        var (process, reads) = await ProcessAsync(keepFrom);
        List<string> pages = [];
        foreach (var page in Pages)
            pages.Add(await new Visitor(process, role: NewsMonitor.Core.Web.Access.Role.Viewer).SeeAsync(page));
        return ([.. pages], reads.Requests);
    }

    private async Task<(Installation Process, RequestCount Reads)> ProcessAsync(
        int keepFrom = 1,
        Azure.Core.Pipeline.HttpPipelinePolicy? policy = null
    )
    {
        var settings = new Dictionary<string, string?>(_settings)
        {
            ["NewsMonitor:Web:KeepFrom"] = $"{keepFrom}",
            ["NewsMonitor:Web:TimeZone"] = "UTC",
        };
        var reads = new RequestCount(request =>
            request.StartsWith("GET ", StringComparison.Ordinal)
            && (
                request.EndsWith("Articles()", StringComparison.Ordinal)
                || request.Contains("/_rollups/", StringComparison.Ordinal)
            )
        );
        var process = await Installation.CreateAsync(settings, StandingClock.Noon, policy is null ? [reads] : [reads, policy]);
        _processes.Add(process);
        return (process, reads);
    }
}
