using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Later versions of an article replace earlier ones; different articles do not, whatever name they share.</summary>
public sealed class VersionTests(LaptopFixture laptop)
{
    private readonly string _second = WireItem.Of(2, text: WireItem.Text(15, "John Smith"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheLaterVersionCountsInWhateverOrderTheyArrive(bool inOrder)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("1.json", WireItem.Of(1));
        await installation.DropAsync("2.json", _second);

        foreach (var name in inOrder ? (string[])["1.json", "2.json"] : ["2.json", "1.json"])
            (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Stored>();

        var (live, old) = await PairAsync(installation);
        (live.Blob.Name, old.Blob.Name, old.SupersededBy, old.Retired).ShouldBe(
            ("2.json", "1.json", live.Id, Retirement.Corrected)
        );
        if (inOrder)
        {
            live.Corrects.ShouldBe(old.Id);
            live.Changes.ShouldBe([
                new TextChange(ChangeKind.Figure, "12", "15 people"),
                new TextChange(ChangeKind.Name, "Jon Smith", "John Smith"),
            ]);
        }

        await MentionsFollowAsync(installation);
    }

    [Fact]
    public async Task AFileThatIsDroppedAgainIsNoCorrection()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("1.html", Page("The bridge in Porto has closed, and 12 boats wait."));
        await installation.DropAsync("2.html", Page("The bridge in Porto has closed, and 15 boats wait."));
        await installation.RunAsync("1.html");
        await installation.RunAsync("2.html");

        await installation.DropAsync("1.html", Page("The bridge in Porto has closed, and 12 boats wait."));
        (await installation.RunAsync("1.html")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
        await installation.DropAsync("3.html", Page("The bridge in Porto has closed, and 12 boats wait."));
        (await installation.RunAsync("3.html")).ShouldBeOfType<ArticleOutcome.Duplicate>();

        (await PairAsync(installation)).Live.Blob.Name.ShouldBe("2.html");
    }

    [Fact]
    public async Task ABlobThatGoesBackToItsFirstTextDoesSo()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        foreach (var boats in (int[])[12, 15, 12])
        {
            await installation.DropAsync("a.html", Page($"The bridge in Porto has closed, and {boats} boats wait."));
            (await installation.RunAsync("a.html")).ShouldBeOfType<ArticleOutcome.Stored>();
        }

        var (live, old) = await PairAsync(installation);
        live.Tags.Summary[0].ShouldContain("12 boats");
        old.SupersededBy.ShouldBe(live.Id);
        await MentionsFollowAsync(installation);
    }

    /// <summary>Whether two items in one file are one article.</summary>
    [Theory]
    [InlineData("an address and most of the text", 1)]
    [InlineData("the address of a live blog", 2)]
    [InlineData("an ID that is an address", 1)]
    [InlineData("an address with another ID", 2)]
    [InlineData("the front page", 2)]
    [InlineData("an address on different days", 2)]
    [InlineData("a row number", 2)]
    [InlineData("an ID and a headline", 1)]
    [InlineData("the ID of another outlet", 2)]
    [InlineData("a whole and its summary", 2)]
    public async Task TheyShare(string what, int articles)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("list.json", Shared(what));

        (await installation.RunAsync("list.json")).ShouldBeOfType<ArticleOutcome.Bundle>().Parts.Stored.ShouldBe(2);

        (await installation.ArticlesAsync()).Count(article => article.SupersededBy is null).ShouldBe(articles);
    }

    [Fact]
    public async Task VersionsHandledAtOnceLeaveOne()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var version = 1; version <= 6; version++)
            await installation.DropAsync($"{version}.json", WireItem.Of(version, text: WireItem.Text(10 + version)));

        await Task.WhenAll(Enumerable.Range(1, 6).Select(version => installation.RunAsync($"{version}.json")));

        var articles = await installation.ArticlesAsync();
        articles.Count.ShouldBe(6);
        articles.Single(article => article.SupersededBy is null).Blob.Name.ShouldBe("6.json");
    }

    private static string Shared(string what)
    {
        var (storm, calm) = (WireItem.Text(), WireItem.Text(15));
        const string other =
            "Voters in Porto chose a new council on Sunday. Turnout was high in all districts, and the count went on through the "
            + "night. The mayor thanked the volunteers who ran the stations, and a recount was ruled out by the board.";
        return what switch
        {
            "an address and most of the text" => Two(
                ("url", "https://a.example/x?utm_source=b"),
                storm,
                ("url", "http://www.a.example/x/"),
                calm
            ),
            "the address of a live blog" => Two(
                ("url", "https://a.example/live"),
                storm,
                ("url", "https://a.example/live"),
                other
            ),
            "an ID that is an address" => Two(
                ("guid", "https://a.example/?p=7&utm_source=b"),
                storm,
                ("guid", "https://a.example/?p=7&utm_source=c"),
                calm
            ),
            "an address with another ID" => Two(("guid", "urn:a:1"), storm, ("guid", "urn:a:2"), calm, "https://a.example/x"),
            "the front page" => Two(("url", "https://a.example/"), storm, ("url", "https://a.example/"), calm),
            "an address on different days" => Two(
                ("date", "2026-11-20T08:00Z"),
                storm,
                ("date", "2026-11-23T08:00Z"),
                calm,
                "https://a.example/x"
            ),
            "a row number" => Two(("id", "7"), storm, ("id", "7"), other, source: "Gazette", sameTitle: false),
            "an ID and a headline" => Two(("id", "7"), storm, ("id", "7"), other, source: "Gazette"),
            "the ID of another outlet" => Two(("id", "7"), storm, ("id", "7"), calm),
            _ => Two(("url", "https://a.example/x"), $"{storm}\n\n{other}", ("url", "https://a.example/x"), storm[..90] + " …"),
        };
    }

    private static string Two(
        (string Name, string Value) one,
        string body,
        (string Name, string Value) other,
        string otherBody,
        string? url = null,
        string? source = null,
        bool sameTitle = true
    )
    {
        return $"[{Item(one, body, "Ferry sinks off Lisbon", source ?? "Gazette")},"
            + $"{Item(other, otherBody, sameTitle ? "Ferry sinks off Lisbon" : "Porto votes", source ?? "Herald")}]";

        string Item((string Name, string Value) field, string text, string title, string outlet) =>
            new System.Text.Json.Nodes.JsonObject
            {
                [field.Name] = field.Value,
                ["title"] = title,
                ["body"] = text,
                ["source"] = outlet,
                ["link"] = url,
            }.ToJsonString();
    }

    private static string Page(string text) =>
        $"""
            <html><head><title>Bridge closed</title><link rel="canonical" href="https://a.example/bridge"></head>
            <body><article><h1>Bridge closed</h1><p>{text} The mayor of Porto spoke of the weather.</p>
            <p>Engineers from Lisbon look at the pillars, and ferries run every half hour until the work is done.</p></article></body></html>
            """;

    private static async Task<(StoredArticle Live, StoredArticle Old)> PairAsync(Installation installation)
    {
        var articles = await installation.ArticlesAsync();
        articles.Count.ShouldBe(2);
        return (
            articles.Single(article => article.SupersededBy is null),
            articles.Single(article => article.SupersededBy is not null)
        );
    }

    private static async Task MentionsFollowAsync(Installation installation)
    {
        var live = (await installation.ArticlesAsync()).Where(article => article.SupersededBy is null);
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(live.Sum(article => article.Tags.Entities.Count));
    }
}
