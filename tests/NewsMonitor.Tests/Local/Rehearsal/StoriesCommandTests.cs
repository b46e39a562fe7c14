using System.Text.Json;

namespace NewsMonitor.Tests.Local.Rehearsal;

/// <summary>The command <c>stories</c> as users run it.</summary>
public sealed class StoriesCommandTests
{
    private const string Copied =
        "The city council of Gdansk approved a new tram line to the airport on Tuesday. The line will cost 210 million euros "
        + "and will have fourteen stops, Mayor Ewa Lis said. Construction begins in March, and the first trams will run in the "
        + "autumn of 2029. Opponents had asked for more buses instead, which they said would be cheaper and faster.";

    private static readonly object[] News =
    [
        .. ArticleFile.Monday,
        .. ArticleFile.Tuesday,
        ArticleFile.Line("tram", "2026-11-24T07:00Z", "Gdansk approves tram line to airport", Copied, "Baltic Wire"),
        ArticleFile.Line("tram-copy", "2026-11-24T08:00Z", "Gdansk approves airport tram line", Copied, "Coast Daily"),
        ArticleFile.Line(
            "notice",
            "2026-11-24T09:00Z",
            "Alder Co sets quarterly dividend",
            "Qtly div 12 cts vs 12 cts prior. Pay April 10. Record March 27."
        ),
    ];

    [Fact]
    public async Task ArticlesAreGroupedByStoryAndCopyAndNotice()
    {
        var lines = await GroupAsync(0, News);

        lines
            .Select(line => line["id"])
            .ShouldBe(["strike-1", "trial-1", "strike-2", "strike-3", "trial-2", "tram", "tram-copy", "notice"]);
        var stories = lines.ToDictionary(line => line["id"]!, line => line["story"]);
        stories["strike-2"].ShouldBe(stories["strike-1"]);
        stories["strike-3"].ShouldBe(stories["strike-1"]);
        stories["trial-2"].ShouldBe(stories["trial-1"]);
        stories["tram-copy"].ShouldBe("tram");
        stories["notice"].ShouldBe("notice");
        stories.Values.Distinct().Count().ShouldBe(4);
        lines.ShouldAllBe(line => line["storyline"] != null);
        lines.Where(line => line["copyOf"] is not null).ShouldHaveSingleItem().ShouldContainKeyAndValue("copyOf", "tram");
        lines.Where(line => line["notice"] is not null).ShouldHaveSingleItem().ShouldContainKeyAndValue("notice", "dividends");
    }

    [Fact]
    public async Task TheOrderOfTheLinesDoesNotMatter()
    {
        var forward = await GroupAsync(0, News);
        var backward = await GroupAsync(0, [.. News.Reverse()]);

        backward.Reverse();
        JsonSerializer.Serialize(backward).ShouldBe(JsonSerializer.Serialize(forward));
    }

    [Fact]
    public async Task BadLinesAreReportedAndTheRestIsGrouped()
    {
        using var file = new ArticleFile([
            .. ArticleFile.Monday,
            "[]",
            """{ "title": "A title" }""",
            """{ "id": "a" }""",
            """{ "id": "b", "title": "A title", "published": "yesterday" }""",
            ArticleFile.Line("undated", null, "A title", "A text."),
        ]);

        var output = await ArticleFile.RunAsync(1, "stories", file.Name);

        output.ShouldContain("line 3: the line is not a JSON object");
        output.ShouldContain("line 4: \"id\" is missing");
        output.ShouldContain("line 5: \"title\" and \"text\" are both missing or empty");
        output.ShouldContain("line 6: \"published\" is not a time such as");
        Parse(output).Select(line => line["id"]).ShouldBe(["strike-1", "trial-1", "undated"]);
    }

    private static async Task<List<Dictionary<string, string?>>> GroupAsync(int exit, object[] articles)
    {
        using var file = new ArticleFile(articles);
        return Parse(await ArticleFile.RunAsync(exit, "stories", file.Name));
    }

    private static List<Dictionary<string, string?>> Parse(string output) =>
        [
            .. output
                .Split('\n')
                .Where(line => line.StartsWith("{\"", StringComparison.Ordinal))
                .Select(line => JsonSerializer.Deserialize<Dictionary<string, string?>>(line)!),
        ];
}
