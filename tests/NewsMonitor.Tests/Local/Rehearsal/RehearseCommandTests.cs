using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Tests.Local.Rehearsal;

/// <summary>The command <c>rehearse</c> as users run it, without settings, storage or emulators.</summary>
public sealed class RehearseCommandTests
{
    private const string MondayAt8 = "2026-11-23T0800Z";
    private const string TuesdayAt8 = "2026-11-24T0800Z";

    [Fact]
    public async Task EachDigestKnowsThoseBeforeIt()
    {
        // In any order.
        using var file = new ArticleFile([.. ArticleFile.Tuesday, .. ArticleFile.Monday]);
        var folder = file.In("a/b");

        var output = await ArticleFile.RunAsync(0, "rehearse", file.Name, "--out", folder);

        output.ShouldContain("daily, 2026-11-22 08:00:00Z to 2026-11-23 08:00:00Z, articles: 2, stories: 2: ");
        output.ShouldContain("daily, 2026-11-23 08:00:00Z to 2026-11-24 08:00:00Z, articles: 3, stories: 2: ");
        Read(folder, $"daily-{MondayAt8}").StoryCounts.ShouldBe(new StoryCounts(2, 0, 0, 0));
        var second = Read(folder, $"daily-{TuesdayAt8}");
        second.StoryCounts.ShouldBe(new StoryCounts(2, 1, 1, 0));
        var strike = second.Stories.ShouldHaveSingleItem();
        (strike.Tag, strike.Articles).ShouldBe((StoryTag.Update, 2));
        File.ReadAllText(Path.Combine(folder, $"daily-{TuesdayAt8}.html")).ShouldContain("New:</strong> ");
        File.ReadAllText(Path.Combine(folder, $"daily-{TuesdayAt8}.txt")).ShouldContain("New: ");
        var index = File.ReadAllText(Path.Combine(folder, "index.html"));
        index
            .IndexOf($"daily-{MondayAt8}.html", StringComparison.Ordinal)
            .ShouldBeInRange(0, index.IndexOf($"daily-{TuesdayAt8}.html", StringComparison.Ordinal));
        Directory.GetFiles(folder).Length.ShouldBe(7);
    }

    [Fact]
    public async Task ChosenDaysAreTheSameAsAmongAll()
    {
        using var file = new ArticleFile([.. ArticleFile.Monday, .. ArticleFile.Tuesday]);

        await ArticleFile.RunAsync(0, "rehearse", file.Name, "--out", file.In("all"));
        await ArticleFile.RunAsync(0, "rehearse", file.Name, "--days", "2026-11-24..2026-11-25", "--out", file.In("one"));

        string[] names = ["html", "json", "txt"];
        Directory
            .GetFiles(file.In("one"), "daily-*")
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(names.Select(extension => $"daily-{TuesdayAt8}.{extension}"));
        foreach (var extension in names)
            File.ReadAllBytes(file.In($"one/daily-{TuesdayAt8}.{extension}"))
                .ShouldBe(File.ReadAllBytes(file.In($"all/daily-{TuesdayAt8}.{extension}")));
    }

    [Fact]
    public async Task TheSubscriptionSaysWhenAndWhetherEmptyDigestsAreSent()
    {
        // 22:00 in New York is 03:00 UTC in winter.
        using var file = new ArticleFile([
            .. ArticleFile.Monday,
            ArticleFile.Line("late", "2026-11-26T02:59:59Z", "Rotterdam reopens", "The port of Rotterdam reopened on Wednesday."),
        ]);
        File.WriteAllText(
            file.In("digests.json"),
            """
            { "digests": [
                { "id": "evening", "name": "Evening", "when": { "at": "22:00", "timeZone": "America/New_York" } },
                { "id": "always", "name": "Always", "whenEmpty": "send",
                  "when": { "at": "22:00", "timeZone": "America/New_York" } } ],
              "watchLists": { "port": { "name": "Port", "any": ["Rotterdam"] } },
              "alerts": [{ "id": "port-alert", "name": "Port", "watchLists": ["port"] }] }
            """
        );
        string[] rehearse = ["rehearse", file.Name, "--subscription", file.In("digests.json"), "--out", file.In("out")];

        var output = await ArticleFile.RunAsync(0, rehearse);
        var alert = await ArticleFile.RunAsync(2, [.. rehearse, "--id", "port-alert"]);
        var unknown = await ArticleFile.RunAsync(2, [.. rehearse, "--id", "morning"]);

        output.ShouldContain(
            "evening, 2026-11-24 03:00:00Z to 2026-11-25 03:00:00Z, articles: 0, stories: 0: not sent: no articles came in"
        );
        Directory
            .GetFiles(file.In("out"), "*.json")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "always-2026-11-24T0300Z",
                "always-2026-11-25T0300Z",
                "always-2026-11-26T0300Z",
                "evening-2026-11-24T0300Z",
                "evening-2026-11-26T0300Z",
            ]);
        // Monday, in UTC.
        Read(file.In("out"), "evening-2026-11-26T0300Z").DaysKnown.ShouldBe(1);
        alert.ShouldContain("--id: port-alert is an alert, and only digests can be rehearsed");
        unknown.ShouldContain("--id: No subscription has the ID morning; the IDs are: evening, always, port-alert");
    }

    [Fact]
    public async Task LinesThatCannotBeUsedAreReportedAndTheRestIsRehearsed()
    {
        using var file = new ArticleFile([
            "{ no JSON",
            .. ArticleFile.Monday,
            "",
            ArticleFile.Line("undated", null, "A title", "A text."),
            ArticleFile.Line("ancient", "0001-01-01T00:00Z", "A title", "A text."),
            ArticleFile.Monday[0],
        ]);

        var output = await ArticleFile.RunAsync(1, "rehearse", file.Name, "--out", file.In("out"));

        output.ShouldContain("line 1: the line is not valid JSON");
        output.ShouldContain("line 5: \"published\" is missing; add a time such as 2026-11-23T08:00Z");
        output.ShouldContain("line 6: \"published\" must be a time from 1800 to 2999; it is 0001-01-01 00:00:00Z");
        output.ShouldContain("line 7: \"id\" is the same as on an earlier line: strike-1");
        Read(file.In("out"), $"daily-{MondayAt8}").Counts.Articles.ShouldBe(2);
    }

    [Theory]
    [InlineData(2, "--days must be a day or a range of days in order, such as 2026-11-23..2026-11-29", "--days", "24.11..25.11")]
    [InlineData(2, "it is \"2026-11-25..2026-11-24\"", "--days", "2026-11-25..2026-11-24")]
    [InlineData(2, "--days: no digest is due in 2026-12-24; the articles are from 2026-11-23 06:00:00Z", "--days", "2026-12-24")]
    [InlineData(2, "digests.json", "--subscription", "/nowhere/digests.json")]
    public async Task AWrongOptionIsExplainedAndNothingIsWritten(int exit, string message, params string[] options)
    {
        using var file = new ArticleFile(ArticleFile.Monday);

        (await ArticleFile.RunAsync(exit, ["rehearse", file.Name, "--out", file.In("out"), .. options])).ShouldContain(message);

        Directory.Exists(file.In("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task AWrongFileIsExplained()
    {
        using var file = new ArticleFile([]);

        (await ArticleFile.RunAsync(1, "rehearse", file.Name, "--out", file.In("out"))).ShouldContain(
            "contains no article that can be used. One {\"id\",\"title\",\"text\",\"source\",\"published\"} per line"
        );
        (await ArticleFile.RunAsync(2, "rehearse", file.In("none"), "--out", file.In("out"))).ShouldContain(
            "FILE must be a file of articles; there is no file"
        );
        (await ArticleFile.RunAsync(2, "rehearse", file.Name, "--out", file.Name)).ShouldContain("--out must be a folder; ");
        (await ArticleFile.RunAsync(2, "rehearse", file.Name)).ShouldContain("--out");
        (await ArticleFile.RunAsync(2, "rehearse", "--out", file.In("out"))).ShouldContain(
            "Specify either a FILE of articles or --from-archive"
        );
    }

    private static Digest Read(string folder, string name) =>
        DigestJson.Read(File.ReadAllBytes(Path.Combine(folder, $"{name}.json"))).Digest;
}
