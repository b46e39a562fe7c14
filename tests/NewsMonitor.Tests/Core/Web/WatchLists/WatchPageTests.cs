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
    public async Task AListIsTriedAddedAndRemovedAgain()
    {
        (await _editor.SeeAsync("/watch")).ShouldContain("href=\"/new-watch-list\"");
        var tried = await _editor.SeeAsync("/new-watch-list?any=Contoso+Bank&in.press=no&in.press=yes");
        tried.ShouldContain("1 article in 30 days.");
        tried.ShouldContain("name=\"in.press\" value=\"yes\" checked");
        (await ReadAsync()).ShouldBe(Subscriptions);
        (string, string)[] banks = [("seen", SeenIn(tried)), ("any", "Contoso Bank"), ("in.press", "yes")];
        foreach (var (id, why) in new[] { ("", "At most 40"), ("Bad ID", "At most 40"), ("rail-1", "Another watch-list has") })
        {
            var wrong = await _editor.SendAsync("/new-watch-list", [.. banks, ("id", id)]);
            wrong.Status.ShouldBe(400);
            var shown = Encoding.UTF8.GetString(wrong.Content.Span);
            shown.ShouldContain(why);
            shown.ShouldContain($"name=\"id\" value=\"{id}\"");
            shown.ShouldContain("Contoso Bank</textarea>");
        }

        var late = await _editor.SendAsync("/new-watch-list", [.. banks[1..], ("id", "lenders"), ("seen", "older")]);
        (late.Status, (await ReadAsync()) == Subscriptions).ShouldBe((409, true));
        Encoding.UTF8.GetString(late.Content.Span).ShouldContain("You can do it now");
        await _editor.SubmitAsync("/new-watch-list", [.. banks, ("id", "lenders")]);
        (await _editor.SeeAsync("/watch")).ShouldContain("href=\"/watch/lenders\"");
        (await _editor.SeeAsync("/search.json?q=watch%3Alenders")).ShouldContain(_bank.Id);
        var digest = (await _there.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        digest.Spec.WatchLists.Select(list => list.Id).ShouldBe(["rail-1", "banks", "lenders"]);

        await _editor.SubmitAsync("/new-watch-list", ("seen", await SeenAsync("banks")), ("id", "mine"), ("any", "Contoso Bank"));
        (await _editor.SeeAsync("/watch")).ShouldContain("href=\"/watch/mine\"", Case.Sensitive, "no digest needs to have it");
        (await new Visitor(_there, "Vera", Role.Viewer).SendAsync("/watch/mine/remove")).Status.ShouldBe(403);
        (await _editor.SendAsync("/watch/mine/remove", ("seen", "older"))).Status.ShouldBe(409);
        foreach (var id in (string[])["mine", "lenders"])
            await _editor.SubmitAsync($"/watch/{id}/remove", ("seen", SeenIn(await _editor.SeeAsync($"/watch/{id}/remove"))));
        var without = await ReadAsync();
        without.ShouldContain("// Who watches what.");
        without.ShouldContain("""  "watchLists": ["rail-1", "banks"], "covers": "everything" } ]""");
        (await _editor.AskAsync("/watch/lenders/remove")).Status.ShouldBe(404);
    }

    /// <summary>The digest of the settings goes on, with its readers, times and name.</summary>
    [Fact]
    public async Task TheFirstListMakesTheFileAndADigestKeepsItsLastList()
    {
        await _there.Account.Settings.GetBlobClient(SubscriptionStore.BlobName).DeleteAsync(cancellationToken: Stop);
        var before = (await _there.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        var form = await _editor.SeeAsync("/new-watch-list");
        form.ShouldContain("There is no subscriptions file yet.");
        (string, string)[] fields = [("seen", SeenIn(form)), ("id", "rail"), ("any", "Northwind Rail")];
        var saved = await _editor.SubmitAsync("/new-watch-list", [.. fields, ("in.daily", "yes")]);
        saved.ShouldContain("27 articles in 30 days");

        var after = (await _there.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        (after.Id, after.Spec.Name, after.Spec.Comes, after.Spec.Covers, after.WhenEmpty).ShouldBe(
            (before.Id, before.Spec.Name, before.Spec.Comes, before.Spec.Covers, before.WhenEmpty)
        );
        after.Recipients.ShouldBe(before.Recipients);

        var alert = (await ReadAsync()).Replace(
            "\"digests\"",
            """ "alerts": [{ "id": "loud", "name": "<b>Loud", "watchLists": ["rail"] }], "digests" """,
            StringComparison.Ordinal
        );
        await _there.Get<SubscriptionStore>().SaveAsync(alert, Stop);
        var needed = await _editor.SeeAsync("/watch/rail/remove");
        needed.ShouldContain("This is the only list of &lt;b&gt;Loud");
        (await _editor.SendAsync("/watch/rail/remove", ("seen", await SeenAsync("rail")))).Status.ShouldBe(409);
        var unread = await _editor.SendAsync(
            "/watch/rail/edit",
            ("seen", await SeenAsync("rail")),
            ("any", "Northwind Rail"),
            ("in.loud", "no")
        );
        unread.Status.ShouldBe(400);
        Encoding.UTF8.GetString(unread.Content.Span).ShouldContain("This is the only list of &lt;b&gt;Loud");
        (await ReadAsync()).ShouldBe(alert);
        var pages = new[] { ("new", form), ("remove", needed), ("wrong", Encoding.UTF8.GetString(unread.Content.Span)) };
        (await PageChecks.ViolationsAsync(pages, Stop)).ShouldBeEmpty();
    }

    /// <summary>Every digest and every list can be reached, and no page gets longer than a hundred kilobytes.</summary>
    [Fact]
    public async Task OfManyDigestsAndListsSomeAreShownAndAllAreReached()
    {
        const int Many = 300;
        var lists = Enumerable
            .Range(1, Many)
            .Select(n => $$"""  "list-{{n}}": { "name": "Liste {{n}}", "any": ["Company {{n}}"] }""");
        var digests = Enumerable
            .Range(1, Many)
            .Select(n =>
                $$"""  { "id": "d{{n}}", "name": "Bürö {{n}}", "when": { "at": "08:00" }, "recipients": ["a@example.org"], "watchLists": ["list-{{n}}"] }"""
            );
        var json = $"{{ \"watchLists\": {{ {string.Join(",\n", lists)} }},\n\"digests\": [ {string.Join(",\n", digests)} ] }}";
        await _there.Get<SubscriptionStore>().SaveAsync(json, Stop);

        var form = await ShortAsync("/watch/list-250/edit");
        form.ShouldContain("60 of 300 digests and alerts are shown.");
        form.ShouldContain("name=\"in.d250\" value=\"yes\" checked");
        form.ShouldNotContain("in.d299");
        var found = await ShortAsync("/watch/list-250/edit?any=Company+250&find=B%C3%9CRO+299&show=1&in.d3=no&in.d3=yes");
        found.ShouldContain("2 of 300 digests and alerts are shown.");
        found.ShouldContain("name=\"in.d3\" value=\"yes\" checked", Case.Sensitive, "it is not saved yet");
        found.ShouldContain("name=\"in.d299\" value=\"yes\">");
        var seen = ("seen", SeenIn(found));
        var tooLong = ("any", string.Join('\n', Enumerable.Range(0, 800).Select(n => $"Company {n}")));
        var posted = await _editor.SendAsync("/watch/list-250/edit?show=1", seen, tooLong, ("find", "d12"));
        posted.Status.ShouldBe(200);
        Encoding.UTF8.GetString(posted.Content.Span).ShouldContain("formaction=\"/watch/list-250/edit?show=1\"");
        (await ReadAsync()).ShouldBe(json, "nothing was saved");
        await _editor.SubmitAsync("/watch/list-250/edit", seen, ("any", "Company 250"), ("in.d3", "yes"), ("in.d299", "yes"));
        (await _there.Get<SubscriptionStore>().LoadAsync(Stop))
            .Digests.Where(one => one.Spec.WatchLists.Any(list => list.Id == "list-250"))
            .Select(one => one.Id)
            .ShouldBe(["d3", "d250", "d299"]);

        List<string> names = [];
        string? address = "/watch";
        while (address is not null)
        {
            var page = await ShortAsync(address);
            names.AddRange(page.Split("href=\"/watch/list-")[1..].Select(text => text.Split('"')[0]));
            address = page.Contains("rel=\"next\"", StringComparison.Ordinal)
                ? page.Split("<a href=\"").Last(text => text.Contains("rel=\"next\"", StringComparison.Ordinal)).Split('"')[0]
                : null;
        }

        names.Distinct().Count().ShouldBe(Many);
        await ShortAsync("/");

        async Task<string> ShortAsync(string address)
        {
            var page = await _editor.SeeAsync(address);
            Encoding.UTF8.GetByteCount(page).ShouldBeLessThanOrEqualTo(100_000, address);
            return page;
        }
    }

    /// <summary>The requests that <c>docs/data.md</c> counts.</summary>
    [Fact]
    public async Task ThePagesHaveAsManyRequestsAsDocumented()
    {
        var requests = new FaultPolicy();
        var settings = new Dictionary<string, string?>(_there.Settings) { ["NewsMonitor:Search:FreshSeconds"] = "3600" };
        await using var other = await Installation.CreateAsync(settings, null, requests);
        var editor = new Visitor(other);
        await editor.SeeAsync("/watch/rail-1/edit");
        await editor.SeeAsync("/watch");

        (await CountAsync("/watch")).ShouldBe(3, "kept for five minutes");
        await _there.Get<SubscriptionStore>().SaveAsync(Subscriptions + "\n", Stop);
        (await CountAsync("/watch")).ShouldBe(3 + 2 + (2 * 2) + 1, "all articles, two lists, a row that can match one of them");
        (await CountAsync("/watch/rail-1")).ShouldBe(3 + 2 + 15, "verdicts, and 20 matches of 15 days");
        (await CountAsync("/watch/rail-1/edit")).ShouldBe(1);
        (await CountAsync("/watch/rail-1/edit?any=Contoso+Bank")).ShouldBe(1 + 3 + (2 * 2) + 2, "a match and the verdicts");
        (await CountAsync("/new-watch-list?any=Contoso+Bank")).ShouldBe(1 + (2 * 2) + 2);
        (await CountAsync("/watch/banks/remove")).ShouldBe(1);
        var seen = ("seen", await SeenAsync("banks"));
        requests.FailAt(0);
        (await editor.SendAsync("/watch/banks/edit", seen, ("any", "Contoso Bank"))).Status.ShouldBe(303);
        requests.Seen.ShouldBe(2);

        async Task<int> CountAsync(string address)
        {
            requests.FailAt(0);
            await editor.SeeAsync(address);
            return requests.Seen;
        }
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
        (await editor.SeeAsync("/watch")).ShouldNotContain("/new-watch-list");
        foreach (var address in (string[])["/watch/banks/edit", "/watch/banks/remove", "/new-watch-list"])
            (await editor.AskAsync(address)).Status.ShouldBe(409);
        (await editor.SendAsync("/watch/banks/edit", ("any", "x"))).Status.ShouldBe(409);

        await File.WriteAllTextAsync(file, "{ \"digests\": 7 }", Stop);
        (await editor.SeeAsync("/watch")).ShouldContain("The subscriptions have mistakes");
        await editor.SeeAsync("/");
        File.Delete(file);
        (await editor.SeeAsync("/watch")).ShouldContain("The subscriptions have mistakes");
    }

    private async Task<string> SeenAsync(string list) => SeenIn(await _editor.SeeAsync($"/watch/{list}/edit"));

    private static string SeenIn(string page) => page.Split("name=\"seen\" value=\"")[1].Split('"')[0];

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
