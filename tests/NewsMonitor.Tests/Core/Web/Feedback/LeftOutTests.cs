using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Feedback;

/// <summary>Wherever articles are left out since they are not relevant, readers see how many, and why.</summary>
public sealed class LeftOutTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const string One = "1 article is left out because a reader said that it is not relevant.";
    private const string Two = "2 articles are left out because readers said that they are not relevant.";
    private const string Because = "Hidden because it is not relevant";

    private static readonly string NamePath = "entity/" + NameId;

    private Installation _there = null!;
    private Visitor _editor = null!;
    private StoredArticle _first = null!;
    private StoredArticle _copy = null!;

    private static string NameId => StableHash.Of(EntityKey.Of(RailReports.Rail.Name, RailReports.Rail.Category));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        _editor = new Visitor(_there);
        _first = await RailReports.StoreAsync(_there, 3, RailReports.Strike, "Meridian Wire");
        _copy = await RailReports.StoreAsync(_there, 2, RailReports.Strike, "Evening Ledger");
        await RailReports.StoreAsync(_there, 1, RailReports.Bridge, "Civic Radio");
        await _there.Get<IIndexBuilder>().RunAsync(Stop);
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task AStorySaysHowManyOfItsArticlesAreLeftOutUntilThatIsUndone()
    {
        (await _editor.SeeAsync("/story/" + _copy.Id)).ShouldNotContain("left out");

        await HideAsync(_first);

        var page = await _editor.SeeAsync("/story/" + _copy.Id);
        page.ShouldContain("1 article in 1 outlet");
        page.ShouldContain(One);
        page.ShouldContain($"<a href=\"/article/{_first.Id}/feedback\"><bdi>{Because}</bdi></a>");
        (await _editor.SeeAsync("/api/stories/" + _copy.Id)).ShouldContain("\"leftOut\":1");
        var search = await _editor.SeeAsync("/search?q=story%3A" + _copy.Id);
        search.ShouldContain("<strong>1 article</strong>");
        search.ShouldContain(One);
        (await _editor.SeeAsync($"/story/{_copy.Id}.json")).ShouldContain("\"leftOut\":1");
        var table = new MemoryStream();
        await (await _editor.AskAsync($"/story/{_copy.Id}.csv")).Write!(table, Stop);
        Encoding.UTF8.GetString(table.ToArray()).ShouldContain(One);

        await _editor.SubmitAsync($"/article/{_first.Id}/feedback", ("undo", "1"));
        var again = await _editor.SeeAsync("/story/" + _copy.Id);
        again.ShouldContain("1 article and 1 copy in 2 outlets");
        again.ShouldNotContain("left out");
        (await _editor.SeeAsync("/search?q=story%3A" + _copy.Id)).ShouldNotContain("left out");
    }

    [Fact]
    public async Task NamesComparisonsAndSourcesSayItToo()
    {
        await HideAsync(_first);

        var name = await _editor.SeeAsync("/" + NamePath);
        name.ShouldContain("2 articles");
        name.ShouldContain(One);
        name.ShouldContain(Because);
        (await _editor.SeeAsync("/api/entities/" + NameId)).ShouldContain("\"leftOut\":1");
        (await _editor.SeeAsync("/compare?q=Northwind+Rail")).ShouldContain("Northwind Rail: " + One);
        (await _editor.SeeAsync("/compare?q=trains+OR+bridge+OR+headline")).ShouldContain("headline: " + One);
        (await _editor.SeeAsync("/sources")).ShouldContain(One);

        await _editor.SubmitAsync($"/article/{_first.Id}/feedback", ("undo", "1"));
        foreach (var path in (string[])["/" + NamePath, "/compare?q=Northwind+Rail", "/sources"])
            (await _editor.SeeAsync(path)).ShouldNotContain("left out", Case.Sensitive, path);
    }

    /// <summary>They have no verdict of their own, so the one for copies is shown.</summary>
    [Fact]
    public async Task CopiesThatAreLeftOutCountAndLaterVerdictsToo()
    {
        await _editor.SubmitAsync($"/article/{_first.Id}/feedback", ("kind", "NotRelevant"), ("copies", "on"));

        var name = await _editor.SeeAsync("/" + NamePath);
        name.ShouldContain("1 article ");
        name.ShouldContain(Two);
        name.ShouldContain(Because + ", also of its copies");
        (await _editor.SeeAsync("/sources")).ShouldContain(Two);
        (await _editor.AskAsync("/story/" + _copy.Id)).Status.ShouldBe(404);
    }

    /// <summary>A name that readers said is not in an article does not count there, whether it is left out or not.</summary>
    [Fact]
    public async Task AnArticleWithoutTheNameIsNotLeftOutOfItsPage()
    {
        await HideAsync(_first);
        await _editor.SubmitAsync($"/article/{_first.Id}/feedback", ("kind", "WrongName"), ("name", RailReports.Rail.Name));

        (await _editor.SeeAsync("/api/entities/" + NameId)).ShouldContain("\"leftOut\":0");
        (await _editor.SeeAsync("/sources")).ShouldContain(One);
    }

    private Task<string> HideAsync(StoredArticle article) =>
        _editor.SubmitAsync($"/article/{article.Id}/feedback", ("kind", "NotRelevant"));
}
