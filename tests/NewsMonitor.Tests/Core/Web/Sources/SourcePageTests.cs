using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Sources;

/// <summary>The outlets on the page of the sources, for readers whose day is not the UTC day.</summary>
public sealed class SourcePageTests(LaptopFixture laptop)
{
    [Fact]
    public async Task NumbersFollowVerdictsInEveryProcessAndTheLastDayLeadsToItsArticles()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Web:TimeZone"] = "Pacific/Auckland";
        await using var there = await Installation.CreateAsync(settings, new FakeTimeProvider(SampleNews.Morning));
        await using var other = await Installation.CreateAsync(settings, new FakeTimeProvider(SampleNews.Morning));
        var article = await StoreAsync(1);
        await StoreAsync(2);
        await there.Get<IndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
        var reader = new Visitor(there);

        var row = await RowAsync();
        row.QuerySelectorAll("td.num").Select(cell => cell.TextContent).ShouldBe(["0", "2"]);
        var last = await reader.SeeAsync(row.QuerySelectorAll("a").Last().GetAttribute("href")!);
        last.ShouldContain(article.Title);

        await new Visitor(other).SubmitAsync($"/article/{article.Id}/feedback", ("kind", "NotRelevant"));
        (await RowAsync()).QuerySelectorAll("td.num").Select(cell => cell.TextContent).ShouldBe(["0", "1"]);

        async Task<IElement> RowAsync() =>
            new HtmlParser()
                .ParseDocument(await reader.SeeAsync("/sources"))
                .QuerySelectorAll("section[aria-labelledby=outlets] tbody tr")
                .ShouldHaveSingleItem();

        // After noon in UTC, which is the next day there.
        Task<StoredArticle> StoreAsync(int n) =>
            StoredNews.StoreAsync(
                there,
                SampleNews.Article(n, $"Ferry {n}", SentimentLabel.Neutral) with
                {
                    Source = "Civic Radio",
                    Details = $"{n}.json",
                },
                SampleNews.Morning.AddHours(-16 - n)
            );
    }

    /// <summary>As searches and watch-lists take it.</summary>
    [Fact]
    public async Task AnOutletIsOneHoweverItIsSpelledAndShownAsItUsuallyIs()
    {
        await using var there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        string[] outlets = ["civic radio", "Civic Radio", "Civic Radio", "CIVIC RADIO", "The Civic Radio", "Evening Ledger"];
        foreach (var (n, outlet) in outlets.Index())
            await StoredNews.StoreAsync(
                there,
                SampleNews.Article(n, $"Ferry {n}", SentimentLabel.Neutral) with
                {
                    Source = outlet,
                },
                SampleNews.Morning.AddHours(-n)
            );

        var rows = new HtmlParser()
            .ParseDocument(await new Visitor(there).SeeAsync("/sources"))
            .QuerySelectorAll("section[aria-labelledby=outlets] tbody tr");

        rows.Select(row => row.QuerySelector("th")!.TextContent).ShouldBe(["Civic Radio", "Evening Ledger"]);
        rows[0].QuerySelector("td.num")!.TextContent.ShouldBe("5");
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/search?q=source%3A%22Civic%20Radio%22");
    }

    /// <summary>Statistics have only the beginning of such a name, so a search for it would find nothing.</summary>
    [Fact]
    public async Task AVeryLongOutletNameLeadsNowhereButItsDayDoes()
    {
        await using var there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        var article = SampleNews.Article(1, "Ferry", SentimentLabel.Neutral) with
        {
            Source = string.Join(' ', Enumerable.Repeat("Gazette", 20)),
            Details = "1.json",
        };
        await StoredNews.StoreAsync(there, article, SampleNews.Morning.AddHours(-1));
        await there.Get<IndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
        var reader = new Visitor(there);

        var page = await reader.SeeAsync("/sources");

        var link = new HtmlParser()
            .ParseDocument(page)
            .QuerySelectorAll("section[aria-labelledby=outlets] tbody a")
            .ShouldHaveSingleItem();
        (await reader.SeeAsync(link.GetAttribute("href")!)).ShouldContain("Ferry");
    }
}
