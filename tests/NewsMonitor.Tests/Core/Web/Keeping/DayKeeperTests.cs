using System.Text;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Keeping;

/// <summary>What pages show of days is made ahead, with the stories around them.</summary>
public sealed class DayKeeperTests(LaptopFixture laptop) : KeptDays(laptop)
{
    [Fact]
    public async Task AStoryIsFoundInWhatWasKeptAndInWhatCameLater()
    {
        var address = "/api/stories/" + Stored[0].Id;
        var unkept = await SeeAsync(address, keepFrom: 1_000);
        await KeepAsync();

        (await SeeAsync(address)).ShouldBe(unkept);
        var late = await StoredNews.StoreAsync(There, Article(99, "Headline of a late one"), Noon.AddHours(1));
        (await SeeAsync("/api/stories/" + late.Id)).ShouldContain(late.Title);
    }

    /// <summary>It is in none however often they are found.</summary>
    [Fact]
    public async Task StoriesAreNotFoundAgainForAnArticleThatIsInNone()
    {
        var hidden = new Verdict(0, VerdictKind.NotRelevant, Stored[5].Id, Yesterday, "Ann", default);
        await There.Get<VerdictStore>().SayAsync(hidden, Stop);
        await KeepAsync();
        await AgeAsync(DerivedKind.Stories, Yesterday, TimeSpan.FromMinutes(-2));
        var rows = new RequestCount(request => request.EndsWith("Articles()", StringComparison.Ordinal));
        var process = await ProcessAsync(policies: rows);

        (await new Visitor(process).AskAsync("/story/" + Stored[5].Id)).Status.ShouldBe(404);

        rows.Requests.ShouldBe(0);
    }

    /// <summary>Whoever read a day before it was cleared does not bring back what was forgotten.</summary>
    [Fact]
    public async Task WhatWasMadeBeforeADayWasClearedIsNotKept()
    {
        var derived = There.Get<DerivedDays>();
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
            await StoredNews.StoreAsync(There, Article(n, $"Headline number {n}"), Now.AddSeconds(-1));

        await process.Get<DayKeeper>().RunAsync(Stop);

        foreach (var kind in Enum.GetValues<DerivedKind>())
            ShouldHaveAll(await There.Get<DerivedDays>().FindAsync(kind, Today, Stop), $"{kind}");
        ShouldHaveAll(await There.Get<DerivedStatistics>().FindAsync(Stop), "statistics");
        var page = await There.Get<DerivedDays>().FindAsync(DerivedKind.Page, Today, Stop);
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
        var first = await StoredNews.StoreAsync(There, Article(60, "Headline of the day"), Now.AddSeconds(-1));
        using var days = new StoryDays(
            There.Get<StoredDays>(),
            There.Get<ArticleHeads>(),
            There.Get<DerivedDays>(),
            There.Get<VerdictStore>(),
            There.Get<Renewals>(),
            There.Get<WebOptions>(),
            StandingClock.Noon
        )
        {
            MostArticles = Articles,
        };

        (await days.AroundAsync(Today, first.Id, Stop)).Has(first.Id).ShouldBeTrue();
        var before = await days.AroundAsync(Yesterday, Stored[0].Id, Stop);
        Stored.ShouldAllBe(article => before.Has(article.Id));
    }
}
