using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Web.WatchLists;

/// <summary>How watch-lists are tried, saved, added and removed.</summary>
public sealed class WatchEditTests(LaptopFixture laptop) : WatchedNews(laptop)
{
    [Fact]
    public async Task AListIsTriedBeforeItIsSavedAndOnlyItsOwnLinesChange()
    {
        var tried = await Editor.SeeAsync("/watch/rail-1/edit?name=Rail&any=%22Headline%22%0AContoso+Bank&seen=x");
        tried.ShouldContain("28 articles in 30 days; as it is saved now, 27.");
        (await ReadAsync()).ShouldBe(Subscriptions);

        var saved = await Editor.SubmitAsync(
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
        var list = (await There.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0].Spec.WatchLists[0];
        (list.Name, list.Any.Count, list.Sentiments[0]).ShouldBe(("Rail & banks", 3, SentimentLabel.Positive));
        list.NotSources.ShouldBe(["civic radio"]);
    }

    /// <summary>What is entered is kept, whether it is wrong or another editor was first.</summary>
    [Fact]
    public async Task WrongListsAndTwoEditorsAtOnceChangeNothingSilently()
    {
        var seen = await SeenAsync("banks");
        var wrong = await Editor.SendAsync(
            "/watch/banks/edit",
            ("seen", seen),
            ("any", "Contoso\n\n{ \"entity\": \"<b>\", \"minMentions\": 0 }\n{ broken")
        );
        var page = Encoding.UTF8.GetString(wrong.Content.Span);
        wrong.Status.ShouldBe(400);
        page.ShouldContain("Line 3: minMentions must be a whole number from 1 to 1000.");
        page.ShouldContain("Line 4: not a valid object");
        page.ShouldContain("{ &quot;entity&quot;: &quot;&lt;b&gt;&quot;, &quot;minMentions&quot;: 0 }");
        (await Editor.AskAsync("/watch/banks/edit?any=")).Status.ShouldBe(400);

        var others = new Visitor(There, "Ben");
        await others.SubmitAsync("/watch/rail-1/edit", ("seen", seen), ("any", "Northwind Rail\nTailwind Rail"));
        var late = await Editor.SendAsync("/watch/banks/edit", ("seen", seen), ("any", "Fabrikam Bank"));
        late.Status.ShouldBe(409);
        Encoding.UTF8.GetString(late.Content.Span).ShouldContain("Fabrikam Bank</textarea>");
        (await ReadAsync()).ShouldNotContain("Fabrikam");

        (await new Visitor(There, "Vera", Role.Viewer).SendAsync("/watch/banks/edit", ("any", "x"))).Status.ShouldBe(403);
        (await Editor.AskAsync("/watch/none")).Status.ShouldBe(404);
    }

    /// <summary>A line that can find nothing is told once, with what is wrong, and not as if there were no line.</summary>
    [Theory]
    [InlineData("\"unclosed", "Line 1: the quotation mark at the end is missing.")]
    [InlineData("\"", "Line 1: the quotation mark at the end is missing.")]
    [InlineData("\n...", "Line 2: contains no word; it is &quot;...&quot;.")]
    [InlineData("{ \"entity\": \"…\" }", "Line 1: entity contains no word; it is &quot;…&quot;.")]
    [InlineData("{ broken", "Line 1: not a valid object")]
    public async Task AFaultIsToldOnce(string any, string fault)
    {
        var wrong = await Editor.SendAsync("/watch/banks/edit", ("seen", await SeenAsync("banks")), ("any", any));

        wrong.Status.ShouldBe(400);
        var page = Encoding.UTF8.GetString(wrong.Content.Span);
        page.ShouldContain(fault);
        page.ShouldNotContain("has no terms");
        (await ReadAsync()).ShouldBe(Subscriptions);
    }

    /// <summary>Quotation marks around a part of a line are part of the name.</summary>
    [Fact]
    public async Task ANameMayBeginWithANickname()
    {
        await Editor.SubmitAsync("/watch/banks/edit", ("seen", await SeenAsync("banks")), ("any", "\"Weird Al\" Yankovic"));

        (await ReadAsync()).ShouldContain("\\\"Weird Al\\\" Yankovic");
    }

    [Fact]
    public async Task AListIsTriedAddedAndRemovedAgain()
    {
        (await Editor.SeeAsync("/watch")).ShouldContain("href=\"/new-watch-list\"");
        var tried = await Editor.SeeAsync("/new-watch-list?any=Contoso+Bank&in.press=no&in.press=yes");
        tried.ShouldContain("1 article in 30 days.");
        tried.ShouldContain("name=\"in.press\" value=\"yes\" checked");
        (await ReadAsync()).ShouldBe(Subscriptions);
        (string, string)[] banks = [("seen", SeenIn(tried)), ("any", "Contoso Bank"), ("in.press", "yes")];
        foreach (var (id, why) in new[] { ("", "At most 40"), ("Bad ID", "At most 40"), ("rail-1", "Another watch-list has") })
        {
            var wrong = await Editor.SendAsync("/new-watch-list", [.. banks, ("id", id)]);
            wrong.Status.ShouldBe(400);
            var shown = Encoding.UTF8.GetString(wrong.Content.Span);
            shown.ShouldContain(why);
            shown.ShouldContain($"name=\"id\" value=\"{id}\"");
            shown.ShouldContain("Contoso Bank</textarea>");
        }

        var late = await Editor.SendAsync("/new-watch-list", [.. banks[1..], ("id", "lenders"), ("seen", "older")]);
        (late.Status, (await ReadAsync()) == Subscriptions).ShouldBe((409, true));
        Encoding.UTF8.GetString(late.Content.Span).ShouldContain("You can do it now");
        await Editor.SubmitAsync("/new-watch-list", [.. banks, ("id", "lenders")]);
        (await Editor.SeeAsync("/watch")).ShouldContain("href=\"/watch/lenders\"");
        (await Editor.SeeAsync("/search.json?q=watch%3Alenders")).ShouldContain(Bank.Id);
        var digest = (await There.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        digest.Spec.WatchLists.Select(list => list.Id).ShouldBe(["rail-1", "banks", "lenders"]);

        await Editor.SubmitAsync("/new-watch-list", ("seen", await SeenAsync("banks")), ("id", "mine"), ("any", "Contoso Bank"));
        (await Editor.SeeAsync("/watch")).ShouldContain("href=\"/watch/mine\"", Case.Sensitive, "no digest needs to have it");
        (await new Visitor(There, "Vera", Role.Viewer).SendAsync("/watch/mine/remove")).Status.ShouldBe(403);
        (await Editor.SendAsync("/watch/mine/remove", ("seen", "older"))).Status.ShouldBe(409);
        foreach (var id in (string[])["mine", "lenders"])
            await Editor.SubmitAsync($"/watch/{id}/remove", ("seen", SeenIn(await Editor.SeeAsync($"/watch/{id}/remove"))));
        var without = await ReadAsync();
        without.ShouldContain("// Who watches what.");
        without.ShouldContain("""  "watchLists": ["rail-1", "banks"], "covers": "everything" } ]""");
        (await Editor.AskAsync("/watch/lenders/remove")).Status.ShouldBe(404);
    }

    /// <summary>As long as the subscriptions may have it: the limit of the form follows from those of its fields.</summary>
    [Fact]
    public async Task ALongListIsSavedInAnyScript()
    {
        var names = string.Join("\r\n", Enumerable.Range(0, 400).Select(n => $"Северный железнодорожный банк №{n}"));
        var chinese = string.Join("\r\n", Enumerable.Range(0, 500).Select(n => new string('港', 190) + n));

        var saved = await Editor.SendAsync(
            "/watch/banks/edit",
            ("seen", await SeenAsync("banks")),
            ("any", names),
            ("all", chinese),
            ("none", chinese),
            ("name", "")
        );

        saved.Status.ShouldBe(303);
        var list = (await There.Get<SubscriptionStore>().LoadAsync(Stop)).WatchLists.Single(list => list.Id == "banks");
        (list.Any.Count, list.All.Count, list.None.Count).ShouldBe((400, 500, 500));
    }

    [Fact]
    public async Task AListThatTheSubscriptionsHaveNoRoomForIsShownAgain()
    {
        var longer = Subscriptions.Replace("// Who", $"// {new string('x', 3_999_000)} Who", StringComparison.Ordinal);
        await There.Get<SubscriptionStore>().SaveAsync(longer, Stop);

        var reply = await Editor.SendAsync(
            "/new-watch-list",
            ("seen", await SeenAsync("banks")),
            ("id", "ferries"),
            ("any", string.Join("\n", Enumerable.Range(0, 100).Select(n => $"Contoso Ferries {n}")))
        );

        reply.Status.ShouldBe(400);
        var page = Encoding.UTF8.GetString(reply.Content.Span);
        page.ShouldContain("is longer than 4,000,000 characters");
        page.ShouldContain("Contoso Ferries 99</textarea>");
    }

    /// <summary>A double click, or an answer that got lost: browsers show the second answer.</summary>
    [Fact]
    public async Task AFormThatIsSentAgainIsAnsweredAsTheFirstTime()
    {
        (string, string)[] added =
        [
            ("seen", await SeenAsync("banks")),
            ("id", "lenders"),
            ("any", "Contoso Bank\r\n{ \"entity\": \"Fabrikam Bank\", \"inTitle\": true }"),
            ("positive", "on"),
            ("in.press", "yes"),
        ];
        await TwiceAsync("/new-watch-list", "/watch/lenders", added);
        (string, string)[] edited = [("seen", await SeenAsync("banks")), ("any", "Contoso Bank"), ("in.press", "no")];
        await TwiceAsync("/watch/banks/edit", "/watch/banks", edited);

        // Who chose other digests, or another list, has not saved it.
        (await Editor.SendAsync("/watch/banks/edit", [.. edited[..2], ("in.press", "yes")])).Status.ShouldBe(409);
        (await Editor.SendAsync("/new-watch-list", [.. added[..2], ("any", "Contoso Bank")])).Status.ShouldBe(400);

        await TwiceAsync("/watch/lenders/remove", "/watch", ("seen", await SeenAsync("banks")));

        async Task TwiceAsync(string address, string next, params (string, string)[] form)
        {
            var first = await Editor.SendAsync(address, form);
            var text = await ReadAsync();
            var again = await Editor.SendAsync(address, form);
            (first.Status, again.Status).ShouldBe((303, 303), address);
            (first.Headers["Location"], again.Headers["Location"]).ShouldBe((next, next));
            (await ReadAsync()).ShouldBe(text);
        }
    }

    /// <summary>The digest of the settings goes on, with its readers, times and name.</summary>
    [Fact]
    public async Task TheFirstListMakesTheFileAndADigestKeepsItsLastList()
    {
        await There.Account.Settings.GetBlobClient(SubscriptionStore.BlobName).DeleteAsync(cancellationToken: Stop);
        var before = (await There.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        var form = await Editor.SeeAsync("/new-watch-list");
        form.ShouldContain("There is no subscriptions file yet.");
        (string, string)[] fields = [("seen", SeenIn(form)), ("id", "rail"), ("any", "Northwind Rail")];
        var saved = await Editor.SubmitAsync("/new-watch-list", [.. fields, ("in.daily", "yes")]);
        saved.ShouldContain("27 articles in 30 days");

        var after = (await There.Get<SubscriptionStore>().LoadAsync(Stop)).Digests[0];
        (after.Id, after.Spec.Name, after.Spec.Comes, after.Spec.Covers, after.WhenEmpty).ShouldBe(
            (before.Id, before.Spec.Name, before.Spec.Comes, before.Spec.Covers, before.WhenEmpty)
        );
        after.Recipients.ShouldBe(before.Recipients);

        var alert = (await ReadAsync()).Replace(
            "\"digests\"",
            """ "alerts": [{ "id": "loud", "name": "<b>Loud", "watchLists": ["rail"] }], "digests" """,
            StringComparison.Ordinal
        );
        await There.Get<SubscriptionStore>().SaveAsync(alert, Stop);
        var needed = await Editor.SeeAsync("/watch/rail/remove");
        needed.ShouldContain("This is the only list of &lt;b&gt;Loud");
        (await Editor.SendAsync("/watch/rail/remove", ("seen", await SeenAsync("rail")))).Status.ShouldBe(409);
        var unread = await Editor.SendAsync(
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
}
