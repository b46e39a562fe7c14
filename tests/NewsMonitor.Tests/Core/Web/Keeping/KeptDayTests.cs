using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Keeping;

/// <summary>A page that is kept of a day is the same as if it were not, and says nothing that was taken back.</summary>
public sealed class KeptDayTests(LaptopFixture laptop) : KeptDays(laptop)
{
    [Fact]
    public async Task AKeptDayIsTheDayUntilItChangesAndNeverShowsWhatWasTakenBack()
    {
        var unkept = await SeeAsync(Page, keepFrom: 1_000);
        await KeepAsync();
        var late = await StoredNews.StoreAsync(There, Article(99, "Headline of a late one"), Noon);

        var kept = await SeeAsync(Page);
        kept.ShouldBe(unkept);
        kept.ShouldContain(Stored[3].Title);
        (await SeeAsync(Page, keepFrom: 1_000, zone: "Europe/Madrid")).ShouldContain(late.Title, Case.Sensitive, "another page");

        await There.Get<ArticleStore>().SupersedeAsync(Stored[3], Stored[4].Id, null, Stop);
        var without = await SeeAsync(Page);
        without.ShouldNotContain(Stored[3].Title);
        without.ShouldNotContain(late.Title, Case.Sensitive, "only what was replaced is left out at once");

        var verdict = new Verdict(0, VerdictKind.NotRelevant, Stored[5].Id, Yesterday, "Ann", default);
        await There.Get<VerdictStore>().SayAsync(verdict, Stop);
        var judged = await SeeAsync(Page);
        judged.ShouldNotContain(Stored[5].Title);
        judged.ShouldContain(late.Title, Case.Sensitive, "it was made again");
    }

    /// <summary>Joined or hidden, a name may change what a day without it ranks first; no reader waits for that.</summary>
    [Fact]
    public async Task ADecisionAboutANameElsewhereIsInADayOnceItWasMadeAgain()
    {
        for (var n = 20; n < 23; n++)
            await StoredNews.StoreAsync(There, About("Northwind Rail", n), Noon);
        await KeepAsync();
        var late = await StoredNews.StoreAsync(There, Article(99, "Headline of a late one"), Noon);
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
        var late = await StoredNews.StoreAsync(There, Article(99, "Headline of a late one"), Noon);
        (await SeeAsync(Page)).ShouldNotContain(late.Title);

        await There.Get<Reindex>().RunAsync(new DaySpan(Yesterday, Yesterday), Stop).ToListAsync(Stop);

        (await SeeAsync(Page)).ShouldContain(late.Title);
        (await There.Get<DerivedDays>().FindAsync(DerivedKind.Stories, Yesterday, Stop)).Facts.ShouldBeNull();
    }

    /// <summary>Versions that ranked stories otherwise wrote 1.</summary>
    [Fact]
    public async Task ADayThatAnEarlierVersionKeptIsMadeAgain()
    {
        await KeepAsync();
        var late = await StoredNews.StoreAsync(There, Article(99, "Headline of a late one"), Noon);
        await KeepAsync();
        (await SeeAsync(Page)).ShouldNotContain(late.Title);
        var blob = There
            .Get<StorageAccount>()
            .Digests.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"_days/{Yesterday:yyyy/MM/dd}.json.gz"));
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Stop)).Value.Metadata;
        await blob.SetMetadataAsync(new Dictionary<string, string>(metadata) { ["format"] = "1" }, cancellationToken: Stop);

        await KeepAsync();

        (await SeeAsync(Page)).ShouldContain(late.Title);
    }

    [Fact]
    public async Task TodayIsShownAsItWasKeptWhileItIsMadeAgain()
    {
        var first = await StoredNews.StoreAsync(There, Article(40, "Headline of the first"), Now.AddSeconds(-2));
        await KeepAsync();
        await AgeAsync(DerivedKind.Page, Today, TimeSpan.FromMinutes(2));
        var second = await StoredNews.StoreAsync(There, Article(41, "Headline of the second"), Now.AddSeconds(-1));
        var process = await ProcessAsync();

        var old = await new Visitor(process).SeeAsync("/");
        await process.Get<Renewals>().WhenDoneAsync();

        old.ShouldContain(first.Title);
        old.ShouldNotContain(second.Title);
        (await SeeAsync("/")).ShouldContain(second.Title);

        await AgeAsync(DerivedKind.Page, Today, TimeSpan.FromHours(2));
        var third = await StoredNews.StoreAsync(There, Article(42, "Headline of the third"), Now.AddMilliseconds(-1));
        (await SeeAsync("/")).ShouldContain(third.Title, Case.Sensitive, "what is too old is not shown");
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
        There.Get<NameDecisionStore>().DecideAsync(NameDecisionKind.Hide, name, null, "Ann", Stop);

    private async Task<DerivedFacts> FactsAsync() =>
        (await There.Get<DerivedDays>().FindAsync(DerivedKind.Page, Yesterday, Stop)).Facts!;
}
