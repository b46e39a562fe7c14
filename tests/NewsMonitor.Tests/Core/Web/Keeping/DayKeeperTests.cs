using System.Globalization;
using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Keeping;

/// <summary>What pages show of days is made ahead, is the same as if it were not, and says nothing that was taken back.</summary>
public sealed class DayKeeperTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const int Articles = 12;

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);
    private static readonly DateOnly Yesterday = Today.AddDays(-1);
    private static readonly DateTimeOffset Noon = new(Yesterday, new TimeOnly(12, 0), TimeSpan.Zero);
    private static readonly string Page = Yesterday.ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture);

    private readonly List<StoredArticle> _stored = [];
    private readonly List<Installation> _processes = [];
    private Dictionary<string, string?> _settings = [];
    private Installation _there = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _settings = new Dictionary<string, string?>(laptop.NewInstallation())
        {
            ["NewsMonitor:Web:KeepFrom"] = "1",
            ["NewsMonitor:Web:TimeZone"] = "UTC",
        };
        _there = await ProcessAsync();
        for (var n = 1; n <= Articles; n++)
            _stored.Add(await StoredNews.StoreAsync(_there, Article(n, $"Headline number {n}"), Noon.AddMinutes(n)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    [Fact]
    public async Task AKeptDayIsTheDayUntilItChangesAndNeverShowsWhatWasTakenBack()
    {
        var unkept = await SeeAsync(Page, keepFrom: 1_000);
        await KeepAsync();
        var late = await StoredNews.StoreAsync(_there, Article(99, "Headline of a late one"), Noon);

        var kept = await SeeAsync(Page);
        kept.ShouldBe(unkept);
        kept.ShouldContain(_stored[3].Title);
        (await SeeAsync(Page, keepFrom: 1_000, zone: "Europe/Madrid")).ShouldContain(late.Title, Case.Sensitive, "another page");

        await _there.Get<ArticleStore>().SupersedeAsync(_stored[3], _stored[4].Id, null, Stop);
        var without = await SeeAsync(Page);
        without.ShouldNotContain(_stored[3].Title);
        without.ShouldNotContain(late.Title, Case.Sensitive, "only what was replaced is left out at once");

        var verdict = new Verdict(0, VerdictKind.NotRelevant, _stored[5].Id, Yesterday, "Ann", default);
        await _there.Get<VerdictStore>().SayAsync(verdict, Stop);
        var judged = await SeeAsync(Page);
        judged.ShouldNotContain(_stored[5].Title);
        judged.ShouldContain(late.Title, Case.Sensitive, "it was made again");
    }

    /// <summary>Joined or hidden, a name may change what a day without it ranks first; no reader waits for that.</summary>
    [Fact]
    public async Task ADecisionAboutANameElsewhereIsInADayOnceItWasMadeAgain()
    {
        for (var n = 20; n < 23; n++)
            await StoredNews.StoreAsync(_there, About("Northwind Rail", n), Noon);
        await KeepAsync();
        var late = await StoredNews.StoreAsync(_there, Article(99, "Headline of a late one"), Noon);
        (await SeeAsync(Page)).ShouldContain("<bdi>Northwind Rail</bdi>");

        await DecideAsync("Nobody Elsewhere");
        var process = await ProcessAsync();
        (await new Visitor(process).SeeAsync(Page)).ShouldNotContain(late.Title);
        await process.Get<Renewals>().WhenDoneAsync();
        (await SeeAsync(Page)).ShouldContain(late.Title);

        await DecideAsync("Somebody Elsewhere");
        var before = await FactsAsync();
        await KeepAsync();
        (await FactsAsync()).Names.ShouldNotBe(before.Names, "it is made ahead of readers, too");

        await DecideAsync("Northwind Rail");
        (await SeeAsync(Page)).ShouldNotContain("<bdi>Northwind Rail</bdi>", Case.Sensitive, "a name on it counts at once");
    }

    [Fact]
    public async Task ReindexingMakesKeptDaysAgain()
    {
        await KeepAsync();
        var late = await StoredNews.StoreAsync(_there, Article(99, "Headline of a late one"), Noon);
        (await SeeAsync(Page)).ShouldNotContain(late.Title);

        await _there.Get<Reindex>().RunAsync(new DaySpan(Yesterday, Yesterday), Stop).ToListAsync(Stop);

        (await SeeAsync(Page)).ShouldContain(late.Title);
        (await _there.Get<DerivedDays>().FindAsync(DerivedKind.Stories, Yesterday, Stop)).Facts.ShouldBeNull();
    }

    [Fact]
    public async Task TodayIsShownAsItWasKeptWhileItIsMadeAgain()
    {
        var first = await StoredNews.StoreAsync(_there, Article(40, "Headline of the first"), Now.AddSeconds(-2));
        await KeepAsync();
        await AgeAsync(DerivedKind.Page, Today, TimeSpan.FromMinutes(2));
        var second = await StoredNews.StoreAsync(_there, Article(41, "Headline of the second"), Now.AddSeconds(-1));
        var process = await ProcessAsync();

        var old = await new Visitor(process).SeeAsync("/");
        await process.Get<Renewals>().WhenDoneAsync();

        old.ShouldContain(first.Title);
        old.ShouldNotContain(second.Title);
        (await SeeAsync("/")).ShouldContain(second.Title);

        await AgeAsync(DerivedKind.Page, Today, TimeSpan.FromHours(2));
        var third = await StoredNews.StoreAsync(_there, Article(42, "Headline of the third"), Now);
        (await SeeAsync("/")).ShouldContain(third.Title, Case.Sensitive, "what is too old is not shown");
    }

    [Fact]
    public async Task AStoryIsFoundInWhatWasKeptAndInWhatCameLater()
    {
        var address = "/api/stories/" + _stored[0].Id;
        var unkept = await SeeAsync(address, keepFrom: 1_000);
        await KeepAsync();

        (await SeeAsync(address)).ShouldBe(unkept);
        var late = await StoredNews.StoreAsync(_there, Article(99, "Headline of a late one"), Noon.AddHours(1));
        (await SeeAsync("/api/stories/" + late.Id)).ShouldContain(late.Title);
    }

    /// <summary>It is in none however often they are found.</summary>
    [Fact]
    public async Task StoriesAreNotFoundAgainForAnArticleThatIsInNone()
    {
        var hidden = new Verdict(0, VerdictKind.NotRelevant, _stored[5].Id, Yesterday, "Ann", default);
        await _there.Get<VerdictStore>().SayAsync(hidden, Stop);
        await KeepAsync();
        await AgeAsync(DerivedKind.Stories, Yesterday, TimeSpan.FromMinutes(-2));
        var rows = new RequestCount(request => request.EndsWith("Articles()", StringComparison.Ordinal));
        var process = await Installation.CreateAsync(_settings, policies: rows);
        _processes.Add(process);

        (await new Visitor(process).AskAsync("/story/" + _stored[5].Id)).Status.ShouldBe(404);

        rows.Requests.ShouldBe(0);
    }

    /// <summary>Whoever read a day before it was cleared does not bring back what was forgotten.</summary>
    [Fact]
    public async Task WhatWasMadeBeforeADayWasClearedIsNotKept()
    {
        var derived = _there.Get<DerivedDays>();
        foreach (var isFirst in (bool[])[true, false])
        {
            var seen = await derived.FindAsync(DerivedKind.Page, Yesterday, Stop);
            await derived.ClearAsync(Today, Stop);
            var facts = new DerivedFacts("", seen.Now, TimeSpan.Zero, 1, IsOver: true);
            await derived.KeepAsync(DerivedKind.Page, Yesterday, seen, facts, [1], Stop);

            seen.Version.HasValue.ShouldBe(!isFirst);
            (await derived.FindAsync(DerivedKind.Page, Yesterday, Stop)).Facts.ShouldBeNull();
        }
    }

    [Fact]
    public async Task FewArticlesAreNotMadeAheadTwice()
    {
        var process = await ProcessAsync(keepFrom: 1_000);

        (await process.Get<DayKeeper>().RunAsync(Stop)).ShouldBeGreaterThan(1);
        (await process.Get<DayKeeper>().RunAsync(Stop)).ShouldBe(0);
        (await process.Get<DerivedDays>().FindAsync(DerivedKind.Page, Yesterday, Stop)).Content.ShouldBeNull();
    }

    /// <summary>The first run after midnight finds next to nothing of a day that has many articles in the end.</summary>
    [Fact]
    public async Task TodayIsMadeAheadOnceItHasManyArticles()
    {
        var process = await ProcessAsync(keepFrom: 4);
        await process.Get<DayKeeper>().RunAsync(Stop);
        foreach (var n in Enumerable.Range(50, 4))
            await StoredNews.StoreAsync(_there, Article(n, $"Headline number {n}"), Now);

        await process.Get<DayKeeper>().RunAsync(Stop);

        foreach (var kind in Enum.GetValues<DerivedKind>())
            ShouldHaveAll(await _there.Get<DerivedDays>().FindAsync(kind, Today, Stop), $"{kind}");
        ShouldHaveAll(await _there.Get<DerivedStatistics>().FindAsync(Stop), "statistics");
        var page = await _there.Get<DerivedDays>().FindAsync(DerivedKind.Page, Today, Stop);
        Encoding.UTF8.GetString(PackedJson.Unpack(page.Content)!).ShouldContain("Headline number 53");

        static void ShouldHaveAll(DerivedDay kept, string what)
        {
            kept.Content.ShouldNotBeNull(what);
            kept.Facts!.Articles.ShouldBeGreaterThanOrEqualTo(4, what);
        }
    }

    /// <summary>Of more articles than fit into memory, those of the days farthest away are left out, never those of the day.</summary>
    [Fact]
    public async Task TheStoriesOfADayHaveItsArticlesHoweverManyWereStoredBefore()
    {
        var first = await StoredNews.StoreAsync(_there, Article(60, "Headline of the day"), Now);
        using var days = new StoryDays(
            _there.Get<StoredDays>(),
            _there.Get<ArticleHeads>(),
            _there.Get<DerivedDays>(),
            _there.Get<VerdictStore>(),
            _there.Get<Renewals>(),
            _there.Get<WebOptions>(),
            TimeProvider.System
        )
        {
            MostArticles = Articles,
        };

        (await days.AroundAsync(Today, first.Id, Stop)).Has(first.Id).ShouldBeTrue();
        var before = await days.AroundAsync(Yesterday, _stored[0].Id, Stop);
        _stored.ShouldAllBe(article => before.Has(article.Id));
    }

    private static StoredArticle Article(int n, string title)
    {
        var article = SampleNews.Article(n, title);
        var terms = StoryTerms.Of(title, article.Tags, SampleNews.Text(n));
        return article with { Details = "gone.json", Terms = terms };
    }

    private static StoredArticle About(string company, int n) =>
        SampleNews.Article(
            n,
            $"Headline number {n}",
            SentimentLabel.Neutral,
            SampleNews.Entity((company, EntityCategory.Organization), SentimentLabel.Positive, $"{company} was praised.", 2, true)
        ) with
        {
            Details = "gone.json",
        };

    private Task<NameDecision> DecideAsync(string name) =>
        _there.Get<NameDecisionStore>().DecideAsync(NameDecisionKind.Hide, name, null, "Ann", Stop);

    private async Task<DerivedFacts> FactsAsync() =>
        (await _there.Get<DerivedDays>().FindAsync(DerivedKind.Page, Yesterday, Stop)).Facts!;

    private Task<int> KeepAsync() => _there.Get<DayKeeper>().RunAsync(Stop);

    private async Task AgeAsync(DerivedKind kind, DateOnly day, TimeSpan by)
    {
        var derived = _there.Get<DerivedDays>();
        var found = await derived.FindAsync(kind, day, Stop);
        var facts = found.Facts! with { AsOf = found.Facts.AsOf - by };
        await derived.KeepAsync(kind, day, found, facts, PackedJson.Unpack(found.Content), Stop);
    }

    // A new process has nothing in memory.
    private async Task<string> SeeAsync(string address, int keepFrom = 1, string zone = "UTC") =>
        await new Visitor(await ProcessAsync(keepFrom, zone), role: NewsMonitor.Core.Web.Access.Role.Viewer).SeeAsync(address);

    private async Task<Installation> ProcessAsync(int keepFrom = 1, string zone = "UTC")
    {
        var settings = new Dictionary<string, string?>(_settings)
        {
            ["NewsMonitor:Web:KeepFrom"] = keepFrom.ToString(CultureInfo.InvariantCulture),
            ["NewsMonitor:Web:TimeZone"] = zone,
        };
        var process = await Installation.CreateAsync(settings);
        _processes.Add(process);
        return process;
    }
}
