using System.Globalization;
using System.Text;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Web.WatchLists;

/// <summary>What the pages of watch-lists show, and what that costs.</summary>
public sealed class WatchPageTests(LaptopFixture laptop) : WatchedNews(laptop)
{
    [Fact]
    public async Task AListIsComparedWithItsOwnUsualAndShowsWhyItMatches()
    {
        var list = await Editor.SeeAsync("/watch/rail-1");
        list.ShouldContain("27 articles in 30 days; 6 today, usually 1 a day");
        list.ShouldContain("found by <bdi>Northwind Rail</bdi>");
        list.ShouldContain("<blockquote dir=\"auto\">Northwind Rail was praised.</blockquote>");

        await Editor.SubmitAsync($"/article/{Railway.Id}/feedback", ("kind", "NotRelevant"));
        var all = await Editor.SeeAsync("/watch");
        all.ShouldContain("<td class=\"num\">5</td><td class=\"num\">1</td><td class=\"num\">26</td><td class=\"num\">3.7%</td>");
        (await Editor.SeeAsync("/")).ShouldContain("href=\"/watch/rail-1\"");

        // Each shape says which verdict changed it.
        var export = await Editor.SeeAsync("/watch/rail-1.json");
        export.ShouldContain("\"leftOut\":1");
        export.ShouldContain("Hidden because it is not relevant (by Eva, ");
        (await Editor.SeeAsync("/watch/rail-1.rss")).ShouldContain("Hidden because it is not relevant (by Eva, ");
        await Editor.SubmitAsync($"/article/{Bank.Id}/feedback", ("kind", "WrongSentiment"), ("sentiment", "Negative"));
        (await Editor.SeeAsync("/search.rss?q=sentiment%3Anegative")).ShouldContain("Sentiment changed to negative (by Eva, ");
        (await Editor.SeeAsync("/search?q=sentiment%3Anegative")).ShouldContain("Sentiment changed to negative");

        var pages = new[] { ("list", list), ("all", all), ("edit", await Editor.SeeAsync("/watch/banks/edit")) };
        (await PageChecks.ViolationsAsync(pages, Stop)).ShouldBeEmpty();
    }

    /// <summary>Also of those that are not on the first page of all lists.</summary>
    [Fact]
    public async Task TodaySaysWhatIsUsualOfEachListThatItShows()
    {
        var others = Enumerable.Range(0, 61).Select(n => $$"""  "none-{{n}}": { "any": ["Nobody {{n}}"] }""");
        var many = Subscriptions
            .Replace("\"watchLists\": {", $"\"watchLists\": {{ {string.Join(", ", others)},", StringComparison.Ordinal)
            .Replace("\"watchLists\": [\"rail-1\", \"banks\"],", "", StringComparison.Ordinal);
        await There.Get<SubscriptionStore>().SaveAsync(many, Stop);

        (await Editor.SeeAsync("/")).ShouldContain(" · usually ");
    }

    /// <summary>What is usual takes a search of weeks: it was made for a day that is kept.</summary>
    [Fact]
    public async Task ADayThatIsKeptSaysWhatIsUsualWithoutASearchUntilAVerdictMayChangeIt()
    {
        var settings = new Dictionary<string, string?>(There.Settings)
        {
            ["NewsMonitor:Web:KeepFrom"] = "1",
            ["NewsMonitor:Web:TimeZone"] = "UTC",
        };
        await using (var keeper = await Installation.CreateAsync(settings, Clock))
            await keeper.Get<DayKeeper>().RunAsync(Stop);
        var today = DateOnly.FromDateTime(Railway.StoredAt.UtcDateTime);
        var page = today.AddDays(-1).ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture);
        var index = new RequestCount(request =>
            request.StartsWith("GET ", StringComparison.Ordinal)
            && request.Contains(There.Account.Index.Name, StringComparison.Ordinal)
        );
        await using var process = await Installation.CreateAsync(settings, Clock, index);

        (await new Visitor(process).SeeAsync(page)).ShouldContain("usually 1");
        index.Requests.ShouldBe(0);

        var earlier = (await There.ArticlesAsync()).First(article => article.Day == today.AddDays(-5));
        await new Visitor(process).SubmitAsync(
            $"/article/{earlier.Id}/feedback",
            ("kind", "WrongName"),
            ("name", "Northwind Rail")
        );
        (await new Visitor(process).SeeAsync(page)).ShouldContain("usually 0.9");
        index.Requests.ShouldBePositive();
    }

    /// <summary>Every digest and every list can be reached, and no page gets longer than a hundred kilobytes.</summary>
    [Fact]
    public async Task OfManyDigestsAndListsSomeAreShownAndAllAreReached()
    {
        const int Many = 130;
        var lists = Enumerable
            .Range(1, Many)
            .Select(n => $$"""  "list-{{n}}": { "name": "Liste {{n}}", "any": ["Company {{n}}"] }""");
        var digests = Enumerable
            .Range(1, Many)
            .Select(n =>
                $$"""  { "id": "d{{n}}", "name": "Bürö {{n}}", "when": { "at": "08:00" }, "recipients": ["a@example.org"], "watchLists": ["list-{{n}}"] }"""
            );
        var json = $"{{ \"watchLists\": {{ {string.Join(",\n", lists)} }},\n\"digests\": [ {string.Join(",\n", digests)} ] }}";
        await There.Get<SubscriptionStore>().SaveAsync(json, Stop);

        var form = await ShortAsync("/watch/list-110/edit");
        form.ShouldContain("60 of 130 digests and alerts are shown.");
        form.ShouldContain("name=\"in.d110\" value=\"yes\" checked");
        form.ShouldNotContain("in.d129");
        var found = await ShortAsync("/watch/list-110/edit?any=Company+110&find=B%C3%9CRO+129&show=1&in.d3=no&in.d3=yes");
        found.ShouldContain("2 of 130 digests and alerts are shown.");
        found.ShouldContain("name=\"in.d3\" value=\"yes\" checked", Case.Sensitive, "it is not saved yet");
        found.ShouldContain("name=\"in.d129\" value=\"yes\">");
        var seen = ("seen", SeenIn(found));
        var tooLong = ("any", string.Join('\n', Enumerable.Range(0, 800).Select(n => $"Company {n}")));
        var posted = await Editor.SendAsync("/watch/list-110/edit?show=1", seen, tooLong, ("find", "d12"));
        posted.Status.ShouldBe(200);
        Encoding.UTF8.GetString(posted.Content.Span).ShouldContain("formaction=\"/watch/list-110/edit?show=1\"");
        (await ReadAsync()).ShouldBe(json, "nothing was saved");
        await Editor.SubmitAsync("/watch/list-110/edit", seen, ("any", "Company 110"), ("in.d3", "yes"), ("in.d129", "yes"));
        (await There.Get<SubscriptionStore>().LoadAsync(Stop))
            .Digests.Where(one => one.Spec.WatchLists.Any(list => list.Id == "list-110"))
            .Select(one => one.Id)
            .ShouldBe(["d3", "d110", "d129"]);

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
        var pages = new[] { ("found", found), ("lists", await ShortAsync("/watch?page=2")) };
        (await PageChecks.ViolationsAsync(pages, Stop)).ShouldBeEmpty();

        async Task<string> ShortAsync(string address)
        {
            var page = await Editor.SeeAsync(address);
            Encoding.UTF8.GetByteCount(page).ShouldBeLessThanOrEqualTo(100_000, address);
            return page;
        }
    }

    /// <summary>The requests that <c>docs/requests.md</c> counts.</summary>
    [Fact]
    public async Task ThePagesHaveAsManyRequestsAsDocumented()
    {
        var requests = new FaultPolicy();
        var settings = new Dictionary<string, string?>(There.Settings) { ["NewsMonitor:Search:FreshSeconds"] = "3600" };
        await using var other = await Installation.CreateAsync(settings, Clock, requests);
        var editor = new Visitor(other);
        await editor.SeeAsync("/watch/rail-1/edit");
        await editor.SeeAsync("/watch");

        (await CountAsync("/watch")).ShouldBe(3, "kept for five minutes");
        await There.Get<SubscriptionStore>().SaveAsync(Subscriptions + "\n", Stop);
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
        var settings = new Dictionary<string, string?>(There.Settings) { ["NewsMonitor:Digest:File"] = file };
        await using var other = await Installation.CreateAsync(settings, Clock);
        var editor = new Visitor(other);

        (await editor.SeeAsync("/watch/banks")).ShouldContain("cannot be edited here");
        (await editor.SeeAsync("/watch")).ShouldNotContain("/new-watch-list");
        foreach (var address in (string[])["/watch/banks/edit", "/watch/banks/remove", "/new-watch-list"])
            (await editor.AskAsync(address)).Status.ShouldBe(409);
        (await editor.SendAsync("/watch/banks/edit", ("any", "x"))).Status.ShouldBe(409);

        await File.WriteAllTextAsync(file, "{ \"digests\": 7 }", Stop);
        (await editor.AskAsync("/watch")).Status.ShouldBe(503);
        await editor.SeeAsync("/");
        File.Delete(file);
        (await editor.AskAsync("/watch")).Status.ShouldBe(503);
    }
}
