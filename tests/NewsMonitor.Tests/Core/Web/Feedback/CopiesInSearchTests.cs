using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Feedback;

/// <summary>A verdict "for its copies too" in searches and exports.</summary>
public sealed class CopiesInSearchTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const string Everything = "lang:en date:P30D";

    private static readonly string Text = string.Join(
        ' ',
        Enumerable.Range(1, 30).Select(n => $"Line {n} of the railway was closed after part {n * 7} of its signals had failed.")
    );

    private readonly FaultPolicy _requests = new();
    private Installation _there = null!;
    private Visitor _editor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Search:FreshSeconds"] = "0" };
        _there = await Installation.CreateAsync(settings, null, _requests);
        _editor = new Visitor(_there);
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    /// <summary>Whether they are in a file of the index or not, and also those that come in later.</summary>
    [Fact]
    public async Task SearchesAndExportsLeaveOutAndCorrectCopiesToo()
    {
        var article = await StoreAsync(1, Text, daysAgo: 4);
        var copy = await StoreAsync(2, Text[400..], daysAgo: 3);
        await StoreAsync(3, Text[..1200], daysAgo: 8);
        await StoreAsync(4, "A bridge over the Orrin was closed after inspectors had found cracks in a pillar.", daysAgo: 3);
        await _there.Get<IndexBuilder>().RunAsync(Stop);
        (await FoundAsync(Everything)).ShouldBe((4, 0));

        await SayAsync(article, ("kind", "NotRelevant"), ("copies", "on"));
        (await FoundAsync(Everything)).ShouldBe((2, 2), "the third one is too old for a copy");
        (await _editor.SeeAsync("/search.json?q=date%3AP30D")).ShouldContain("Hidden because");
        (await TableAsync()).ShouldNotContain(copy.Id);

        var late = await StoreAsync(5, Text[..1500], daysAgo: 1);
        (await FoundAsync(Everything)).ShouldBe((2, 3));

        await SayAsync(article, ("undo", "1"));
        (await FoundAsync(Everything)).ShouldBe((5, 0));
        await SayAsync(copy, ("kind", "WrongSentiment"), ("sentiment", "Positive"), ("copies", "on"));
        await SayAsync(late, ("kind", "WrongSentiment"), ("sentiment", "Mixed"));
        (await FoundAsync("sentiment:positive")).ShouldBe((2, 0));
        (await FoundAsync("sentiment:mixed")).ShouldBe((1, 0), "what is said about an article itself counts more");
        (await TableAsync()).ShouldContain(copy.Id);
    }

    /// <summary>The requests that <c>docs/requests.md</c> counts.</summary>
    [Fact]
    public async Task DaysThatAreOverAreReadOnce()
    {
        var article = await StoreAsync(1, Text, daysAgo: 10);
        await StoreAsync(2, Text[400..], daysAgo: 11);
        await _there.Get<IndexBuilder>().RunAsync(Stop);
        await FoundAsync(Everything);
        var without = await CountAsync();

        await SayAsync(article, ("kind", "NotRelevant"), ("copies", "on"));
        await FoundAsync(Everything);
        (await CountAsync()).ShouldBe(without + 5, "rows that were written since, of the days that a verdict marks");
    }

    private async Task<int> CountAsync()
    {
        _requests.FailAt(0);
        await FoundAsync(Everything);
        return _requests.Seen;
    }

    private Task<string> SayAsync(StoredArticle article, params (string, string)[] what) =>
        _editor.SubmitAsync($"/article/{article.Id}/feedback", what);

    private async Task<(int Total, int LeftOut)> FoundAsync(string query)
    {
        var address = $"/api/search?size=0&q={Uri.EscapeDataString(query)}";
        using var answer = JsonDocument.Parse(await _editor.SeeAsync(address));
        return (answer.RootElement.GetProperty("total").GetInt32(), answer.RootElement.GetProperty("leftOut").GetInt32());
    }

    private async Task<string> TableAsync()
    {
        using var table = new MemoryStream();
        await (await _editor.AskAsync("/search.csv?q=date%3AP30D")).Write!(table, Stop);
        return System.Text.Encoding.UTF8.GetString(table.ToArray());
    }

    private Task<StoredArticle> StoreAsync(int n, string text, int daysAgo) =>
        StoredNews.StoreAsync(
            _there,
            SampleNews.WithItsOwnText(SampleNews.Article(n, $"Headline {n}", SentimentLabel.Negative)) with
            {
                Sketch = Sketch.Of(text),
                Details = $"{n}.json",
            },
            DateTimeOffset.UtcNow.AddDays(-daysAgo)
        );
}
