using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Comparing;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Trends;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;
using NewsMonitor.Tests.Core.Search;

namespace NewsMonitor.Tests.Core.Web.Comparing;

/// <summary>Two names over ten days, of which one is in twice as many articles.</summary>
public sealed class ComparePageTests(LaptopFixture laptop) : IAsyncLifetime
{
    private Installation _there = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        _visitor = new Visitor(_there);
        for (var n = 0; n < 30; n++)
        {
            var name = n % 3 == 0 ? "Contoso Bank" : "Northwind Rail";
            var entity = SampleNews.Entity((name, EntityCategory.Organization), SentimentLabel.Neutral, name, 1, true);
            var article = SampleNews.Article(n, $"Headline {n % 2}", SentimentLabel.Neutral, entity) with
            {
                Details = $"{n}.json",
            };
            await StoredNews.StoreAsync(_there, article, SampleNews.Morning.AddDays(-n / 3).AddMinutes(-10 - n));
        }
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task QueriesAreComparedWithNamesAndPointsLeadToTheirArticles()
    {
        await _there.Get<IndexBuilder>().RunAsync(TestContext.Current.CancellationToken);

        var page = await _visitor.SeeAsync("/compare?q=northwind+rail&q=title%3A%220%22+-entity%3AContoso");

        page.ShouldContain("<desc id=\"articles-desc\">Northwind Rail: 20; title:&quot;0&quot; -entity:Contoso: ");
        var wrong = await _visitor.AskAsync("/compare?q=northwind+rail&q=%28a");
        wrong.Status.ShouldBe(400);
        Encoding.UTF8.GetString(wrong.Content.Span).ShouldContain("(a: ");
        (await _visitor.SeeAsync("/compare?q=headline+OR+watch%3Atypo")).ShouldContain("There is no watch:typo.");
        page.ShouldContain("<a href=\"/search?q=entity%3A%22Northwind%20Rail%22%20date%3A2026-11-22\" tabindex=\"-1\"");
        page.ShouldMatch("<a href=\"/search\\?q=title%3A(%22)?0(%22)?%20-entity%3AContoso%20date%3A2026-11-22\" tabindex=\"-1\"");
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(100_000);
        var longest = string.Join(
            '&',
            Enumerable
                .Range(0, 5)
                .Select(i => $"q=%E4%B8%AD{i}+OR+" + string.Concat(Enumerable.Repeat("%E4%B8%AD", 180)) + "+OR+headline")
        );
        Encoding.UTF8.GetByteCount(await _visitor.SeeAsync("/compare?" + longest)).ShouldBeLessThan(100_000);
        (await PageChecks.ViolationsAsync([("queries", page)], TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SharesComeFirstAndEachNumberLeadsToItsArticles()
    {
        var page = await _visitor.SeeAsync("/compare?q=northwind+rail&q=Contoso+Bank&q=%3Cscript%3E");

        page.ShouldContain("<desc id=\"shares-desc\">Northwind Rail: 66.7%; Contoso Bank: 33.3%.</desc>");
        page.ShouldContain("<desc id=\"articles-desc\">Northwind Rail: 20; Contoso Bank: 10.</desc>");
        page.ShouldContain("No article of these days mentions or fits “&lt;script&gt;”.");
        page.ShouldContain("66.7% (<a href=\"/search?q=entity%3A%22Northwind%20Rail%22%20date%3A2026-11-22\">2</a>)");
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(100_000);

        var empty = await _visitor.SeeAsync("/compare");
        empty.ShouldContain("Enter two to five names");
        var pages = new[]
        {
            ("compare", page),
            ("a year", await _visitor.SeeAsync("/compare?q=Northwind+Rail&q=Contoso+Bank&days=365")),
            ("empty", empty),
        };
        (await PageChecks.ViolationsAsync(pages, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("q", "q", "q", "q", "q", "q", "q")]
    [InlineData("q", "q2", "q3", "q4", "q5", "q6", "q7")]
    public async Task MoreNamesThanFiveAreNamedAsLeftOut(params string[] fields)
    {
        var query = string.Join('&', fields.Select((field, i) => $"{field}={"ABCDEFG"[i]}"));

        var page = await _visitor.SeeAsync($"/compare?{query}");

        page.ShouldContain("At most five are compared. Left out: F, G.");
        page.ShouldContain("No article of these days mentions or fits “E”.");
        page.ShouldNotContain("fits “F”");
        (await _visitor.SeeAsync("/compare?q=A&q=B&q=C&q=D&q=E&q=A")).ShouldNotContain("At most five");
    }

    /// <summary>Ninety days are not whole weeks: the first link is to the days that its number is of.</summary>
    [Fact]
    public void EachNumberLeadsToItsOwnDays()
    {
        var before = DateOnly.FromDateTime(SampleNews.Morning.UtcDateTime).AddDays(-89 - Baseline.Days);
        var days = Enumerable.Range(0, 90 + Baseline.Days).Select(n => new NameDay(before.AddDays(n), 2, 1, 0, 0)).ToList();
        var compared = new Compared([new ComparedItem("x", "/x", new EntityNode("x", null), new NamePeriod(days, 31))]);

        var parts = compared
            .Rows.Reverse()
            .Select(row => row.Cells.Single())
            .Select(cell => (cell.Articles, Days: QueryDays.Of(SearchedNews.Tree(QueryOf(cell.Address)), days[^1].Day)))
            .ToList();

        parts.ShouldAllBe(part => part.Articles == $"{part.Days.Count}");
        parts.Sum(part => part.Days.Count).ShouldBe(90);
        parts[0].Days.First.ShouldBe(days[Baseline.Days].Day);

        static string QueryOf(string address) => Uri.UnescapeDataString(address.Split("?q=")[1]);
    }
}
