using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Searching;

/// <summary>The page of results.</summary>
public sealed class SearchPageTests(LaptopFixture laptop) : IAsyncLifetime
{
    private Installation _there = null!;
    private Visitor _reader = null!;

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        _reader = new Visitor(_there);
        StoredArticle article = SampleNews.WithItsOwnText(SampleNews.Article(1, "Storm", SentimentLabel.Neutral)) with
        {
            Source = "Civic Radio",
            Details = "gone.json",
        };
        await StoredNews.StoreAsync(_there, article, SampleNews.Morning.AddHours(-1));
        await _there.Get<IIndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    /// <summary>The day after today is searched, too, since clocks differ; no reader has asked for it.</summary>
    [Fact]
    public async Task TheDaysThatWereSearchedAreThirtyAndEndToday()
    {
        var page = await _reader.SeeAsync("/api/search?q=storm");

        page.ShouldContain("\"from\":\"2026-10-25\"");
        page.ShouldContain("\"to\":\"2026-11-23\"");
    }

    /// <summary>A link that removes a condition leads to results, whatever remains.</summary>
    [Theory]
    [InlineData("source:\"Civic Radio\"", "date%3AP30D")]
    [InlineData("-rain source:\"Civic Radio\"", "-rain%20date%3AP30D")]
    [InlineData("storm source:\"Civic Radio\"", "storm")]
    public async Task WithoutTheLastConditionEverythingIsFound(string query, string left)
    {
        var page = await _reader.SeeAsync("/search?q=" + Uri.EscapeDataString(query));

        page.ShouldContain($"<li><a href=\"/search?q={left}\" aria-current=\"true\"><bdi>Civic Radio</bdi></a>");
        (await _reader.SeeAsync("/search?q=" + left)).ShouldContain("<strong>1 article</strong>");
    }
}
