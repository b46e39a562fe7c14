using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Web.WatchLists;

/// <summary>Three weeks with a company in one article a day, in six today, and with another in one today.</summary>
public sealed class WatchPageTests(LaptopFixture laptop) : IAsyncLifetime
{
    private const string Subscriptions = """
        {
          // Who watches what.
          "watchLists": {
            "rail-1": {
                "name": "Rail",
                "any": [ "Northwind Rail" ] /* ours */ },
            "banks": { "any": [{ "entity": "Contoso Bank", "inTitle": true }, { "phrase": "night train" }] }
          },
          "digests": [ { "id": "press", "name": "Press", "when": { "at": "08:00" }, "recipients": ["a@example.org"],
                         "watchLists": ["rail-1", "banks"], "covers": "everything" } ]
        }
        """;

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private Installation _there = null!;
    private Visitor _editor = null!;
    private StoredArticle _today = null!;
    private StoredArticle _bank = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop);
        _editor = new Visitor(_there);
        for (var ago = 21; ago > 0; ago--)
            await StoreAsync(ago, "Northwind Rail", Now.AddDays(-ago));
        for (var n = 30; n < 36; n++)
            _today = await StoreAsync(n, "Northwind Rail", Now);
        _bank = await StoreAsync(40, "Contoso Bank", Now);
        await _there.Get<IndexBuilder>().RunAsync(Stop);
        await _there.Get<SubscriptionStore>().SaveAsync(Subscriptions, Stop);
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task AListIsComparedWithItsOwnUsualAndShowsWhyItMatches()
    {
        var list = await _editor.SeeAsync("/watch/rail-1");
        list.ShouldContain("27 articles in 30 days; 6 today, usually 1 a day");
        list.ShouldContain("found by <bdi>Northwind Rail</bdi>");
        list.ShouldContain("<blockquote dir=\"auto\">Northwind Rail was praised.</blockquote>");

        await _editor.SubmitAsync($"/article/{_today.Id}/feedback", ("kind", "NotRelevant"));
        var all = await _editor.SeeAsync("/watch");
        all.ShouldContain("<td class=\"num\">5</td><td class=\"num\">1</td><td class=\"num\">26</td><td class=\"num\">3.7%</td>");
        (await _editor.SeeAsync("/")).ShouldContain("href=\"/watch/rail-1\"");

        // Each shape says which verdict changed it.
        var export = await _editor.SeeAsync("/watch/rail-1.json");
        export.ShouldContain("\"leftOut\":1");
        export.ShouldContain("Hidden because it is not relevant (by Eva, ");
        await _editor.SubmitAsync($"/article/{_bank.Id}/feedback", ("kind", "WrongSentiment"), ("sentiment", "Negative"));
        (await _editor.SeeAsync("/search.rss?q=sentiment%3Anegative")).ShouldContain("Sentiment changed to negative (by Eva, ");
        (await _editor.SeeAsync("/search?q=sentiment%3Anegative")).ShouldContain("Sentiment changed to negative");

        var pages = new[] { ("list", list), ("all", all), ("edit", await _editor.SeeAsync("/watch/banks/edit")) };
        (await PageChecks.ViolationsAsync(pages, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AListIsTriedBeforeItIsSavedAndOnlyItsOwnLinesChange()
    {
        var tried = await _editor.SeeAsync("/watch/rail-1/edit?name=Rail&any=%22Headline%22%0AContoso+Bank&seen=x");
        tried.ShouldContain("28 articles in 30 days; as it is saved now, 27.");
        (await ReadAsync()).ShouldBe(Subscriptions);

        var saved = await _editor.SubmitAsync(
            "/watch/rail-1/edit",
            ("seen", await SeenAsync("rail-1")),
            ("name", "Rail & banks"),
            ("any", "\r\nNorthwind Rail\r\n\"night train\"\r\n{ \"entity\": \"Contoso Bank\", \"minMentions\": 2 }"),
            ("positive", "on"),
            ("notSources", "Civic Radio")
        );

        saved.ShouldContain("Rail &amp; banks");
        var text = await ReadAsync();
        text.ShouldContain("// Who watches what.");
        text.ShouldContain("\"banks\": { \"any\": [{ \"entity\": \"Contoso Bank\", \"inTitle\": true }");
        var list = (await _there.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0].Spec.WatchLists[0];
        (list.Name, list.Any.Count, list.Sentiments[0]).ShouldBe(("Rail & banks", 3, SentimentLabel.Positive));
        list.NotSources.ShouldBe(["civic radio"]);
    }

    /// <summary>What is entered is kept, whether it is wrong or another editor was first.</summary>
    [Fact]
    public async Task WrongListsAndTwoEditorsAtOnceChangeNothingSilently()
    {
        var seen = await SeenAsync("banks");
        var wrong = await _editor.SendAsync(
            "/watch/banks/edit",
            ("seen", seen),
            ("any", "Contoso\n\n{ \"entity\": \"<b>\", \"minMentions\": 0 }\n{ broken")
        );
        var page = Encoding.UTF8.GetString(wrong.Content.Span);
        wrong.Status.ShouldBe(400);
        page.ShouldContain("Line 3: minMentions must be a whole number from 1 to 1000.");
        page.ShouldContain("Line 4: not a valid object");
        page.ShouldContain("{ &quot;entity&quot;: &quot;&lt;b&gt;&quot;, &quot;minMentions&quot;: 0 }");
        (await _editor.AskAsync("/watch/banks/edit?any=")).Status.ShouldBe(400);

        var others = new Visitor(_there, "Ben");
        await others.SubmitAsync("/watch/rail-1/edit", ("seen", seen), ("any", "Northwind Rail\nTailwind Rail"));
        var late = await _editor.SendAsync("/watch/banks/edit", ("seen", seen), ("any", "Fabrikam Bank"));
        late.Status.ShouldBe(409);
        Encoding.UTF8.GetString(late.Content.Span).ShouldContain("Fabrikam Bank</textarea>");
        (await ReadAsync()).ShouldNotContain("Fabrikam");

        (await new Visitor(_there, "Vera", Role.Viewer).SendAsync("/watch/banks/edit", ("any", "x"))).Status.ShouldBe(403);
        (await _editor.AskAsync("/watch/none")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task ListsInAFileOfTheMachineAreReadOnlyAndMistakesAreSaid()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Subscriptions, Stop);
        var settings = new Dictionary<string, string?>(_there.Settings) { ["NewsMonitor:Digest:File"] = file };
        await using var other = await Installation.CreateAsync(settings);
        var editor = new Visitor(other);

        (await editor.SeeAsync("/watch/banks")).ShouldContain("cannot be edited here");
        (await editor.AskAsync("/watch/banks/edit")).Status.ShouldBe(409);
        (await editor.SendAsync("/watch/banks/edit", ("any", "x"))).Status.ShouldBe(409);

        await File.WriteAllTextAsync(file, "{ \"digests\": 7 }", Stop);
        (await editor.SeeAsync("/watch")).ShouldContain("The subscriptions have mistakes");
        await editor.SeeAsync("/");
        File.Delete(file);
        (await editor.SeeAsync("/watch")).ShouldContain("The subscriptions have mistakes");
    }

    private async Task<string> SeenAsync(string list) =>
        (await _editor.SeeAsync($"/watch/{list}/edit")).Split("name=\"seen\" value=\"")[1].Split('"')[0];

    private async Task<string> ReadAsync() => (await _there.Get<SubscriptionStore>().OpenAsync(Stop))!.Json;

    private Task<StoredArticle> StoreAsync(int n, string company, DateTimeOffset at) =>
        StoredNews.StoreAsync(
            _there,
            SampleNews.WithItsOwnText(
                SampleNews.Article(
                    n,
                    $"Headline {n}",
                    SentimentLabel.Neutral,
                    SampleNews.Entity(
                        (company, EntityCategory.Organization),
                        SentimentLabel.Positive,
                        $"{company} was praised.",
                        2,
                        true
                    )
                )
            ) with
            {
                Details = $"{n}.json",
            },
            at
        );
}
