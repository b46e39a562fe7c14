using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Web.Stories;

/// <summary>A strike that three outlets report over two days, among other news.</summary>
public sealed class StoryPageTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const string Wire =
        "Drivers of Northwind Rail walked out at midnight in a dispute over night shifts, and all trains between Port Selwyn and "
        + "Eastmarch were canceled. The union said that talks had failed. Commuters queued for buses in the rain, and the company "
        + "asked passengers to stay at home until the drivers return to work and the trains run again.";

    private const string Lighthouse =
        "The council bought the old lighthouse on the pier for 60,000 euro, and a museum of fishing will open in its tower.";

    private static readonly (string Name, EntityCategory Category) Rail = ("Northwind Rail", EntityCategory.Organization);

    private Installation _there = null!;
    private Visitor _viewer = null!;
    private StoredArticle _first = null!;
    private StoredArticle _copy = null!;
    private StoredArticle _second = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        _viewer = new Visitor(_there, role: Role.Viewer);
        var start = SampleNews.Morning.AddDays(-1);
        _first = await StoreAsync(1, "Northwind Rail drivers walk out over night shifts", Wire, "Meridian Wire", start);
        _copy = await StoreAsync(2, "Rail drivers walk out", Wire, "Evening Ledger", start.AddHours(1));
        _second = await StoreAsync(
            3,
            "Northwind Rail drivers return after 5,000 euro deal on night shifts <b>&",
            "Drivers of Northwind Rail return to work after a deal on night shifts worth 5,000 euro. The union called off the strike "
                + "that had canceled all trains between Port Selwyn and Eastmarch since midnight.",
            "The Harbour Post",
            start.AddHours(20)
        );
        for (var n = 10; n < 30; n++)
            await StoredNews.StoreAsync(_there, SampleNews.Article(n) with { Details = "gone.json" }, start.AddMinutes(n));
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task AStoryIsFoundByAnyOfItsArticlesAndShowsWhoHasItAndWhatIsNew()
    {
        foreach (var id in (string[])[_first.Id, _copy.Id, _second.Id])
        {
            var page = await _viewer.SeeAsync("/story/" + id);
            page.ShouldContain("2 articles and 1 copy in 3 outlets");
            page.ShouldContain("First report: <bdi>Meridian Wire</bdi>");
            page.ShouldContain("1 text in 2 outlets");
            page.ShouldContain("/article/" + _copy.Id);
            page.ShouldContain("<span class=\"tag new\">New</span> Northwind Rail drivers return after 5,000 euro");
            page.ShouldContain("Northwind Rail</bdi></a>");
            page.ShouldNotContain("<b>&");
            Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(100_000);
        }

        (await _viewer.AskAsync("/story/00112233445566778899aabbccddeeff")).Status.ShouldBe(404);
        var pages = new[] { ("story", await _viewer.SeeAsync("/story/" + _first.Id)) };
        (await PageChecks.ViolationsAsync(pages, Stop)).ShouldBeEmpty();
    }

    /// <summary>A correction takes the place of the report it replaces, also where a copy of that came in between.</summary>
    [Fact]
    public async Task ACorrectedReportIsTheFirstOneAndBothOfItsIdsLeadToIt()
    {
        var start = SampleNews.Morning.AddDays(-1);
        var corrected = await CorrectAsync(_first, 4, Wire + " It had canceled 90 trains by noon.", start.AddHours(21));
        var lone = await StoreAsync(5, "Council of Harrow Bay buys a lighthouse", Lighthouse, "Civic Radio", start.AddDays(-8));
        var loneNow = await CorrectAsync(lone, 6, Lighthouse.Replace("60,000", "90,000"), start);

        await _there.Get<IIndexBuilder>().RunAsync(Stop);
        foreach (var id in (string[])[_first.Id, corrected.Id, _copy.Id, _second.Id])
        {
            var page = await _viewer.SeeAsync("/story/" + id);
            page.ShouldContain("2 articles and 1 copy in 3 outlets");
            page.ShouldContain("First report: <bdi>Meridian Wire</bdi>");
            page.ShouldContain("/article/" + corrected.Id);
            page.ShouldNotContain("/article/" + _first.Id);
            (await _viewer.SeeAsync("/api/search?q=story%3A" + id)).ShouldContain("\"total\":3");
        }

        foreach (var id in (string[])[lone.Id, loneNow.Id])
            (await _viewer.SeeAsync("/api/stories/" + id)).ShouldContain($"\"first\":{{\"id\":\"{loneNow.Id}\"");
        await _there.Get<ArticleStore>().SupersedeAsync(loneNow, loneNow.Id, (Retirement.Withdrawn, start), Stop);
        await _there.Get<StoryDays>().ForgetAsync(Stop);
        (await _viewer.AskAsync("/story/" + lone.Id)).Status.ShouldBe(404);
    }

    private async Task<StoredArticle> CorrectAsync(StoredArticle earlier, int n, string text, DateTimeOffset at)
    {
        var corrected = await StoreAsync(n, earlier.Title, text, earlier.Source!, at, earlier.Id);
        await _there.Get<ArticleStore>().SupersedeAsync(earlier, corrected.Id, (Retirement.Corrected, at), Stop);
        return corrected;
    }

    private async Task<StoredArticle> StoreAsync(
        int n,
        string title,
        string text,
        string outlet,
        DateTimeOffset at,
        string? corrects = null
    )
    {
        var article = SampleNews.Article(
            n,
            title,
            SentimentLabel.Negative,
            [
                .. title.Contains("Rail")
                    ? [SampleNews.Entity(Rail, SentimentLabel.Negative, text[..80], 3, true)]
                    : Array.Empty<TaggedEntity>(),
            ]
        );
        var terms = StoryTerms.Of(title, article.Tags, text);
        return await StoredNews.StoreAsync(
            _there,
            article with
            {
                Source = outlet,
                Corrects = corrects,
                Details = "gone.json",
                Terms = terms,
                Sketch = Sketch.Of(text),
                Passages = Passages.Of(title, article.Tags, text, terms),
            },
            at
        );
    }
}
