using System.Text.Json;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>The command <c>read</c> as users run it.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Port reopens</title><meta property="og:site_name" content="Coast Daily"></head>
        <body><article><h1>Port reopens</h1><p>Ships sailed again on Monday from the port of Oss, said Ann Lee.</p></article></body></html>
        """;

    private const string List = """
        [{ "headline": "Bridge closes", "body": "The bridge closed on Monday.", "published": "2026-11-23T09:00:00Z" }, { "headline": "No text" }]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-read-");

    [Fact]
    public async Task EachFileIsALineThatSaysWhereEveryValueWasFound()
    {
        var (page, list, empty) = (File("page.html", Page), File("list.json", List), File("empty.txt", " "));

        var lines = await LinesAsync("read", "--jsonl", page, list, empty);

        lines.Select(line => Text(line, "file")).ShouldBe([page, list, empty]);
        lines.Select(line => Text(line, "outcome")).ShouldBe(["read", "read", "rejected"]);
        var article = lines[0].GetProperty("articles")[0];
        Text(article, "title").ShouldBe("Port reopens");
        Text(article, "body")!.ShouldStartWith("Ships sailed again");
        Text(article, "source").ShouldBe("Coast Daily");
        Text(article, "published").ShouldBeNull();
        Text(article.GetProperty("from"), "source").ShouldBe("og:site_name");
        article.GetProperty("from").TryGetProperty("published", out _).ShouldBeFalse();
        lines[0].GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(lines[2], "reason")!.ShouldContain("empty");
        lines[2].GetProperty("articles").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task PartsThatCannotBeReadAreNamed()
    {
        var line = (await LinesAsync("read", "--jsonl", File("list.json", List), File("none.json", "[]")))[0];

        line.GetProperty("articles").EnumerateArray().Select(article => Text(article, "part")).ShouldBe(["1"]);
        Text(line.GetProperty("articles")[0], "published").ShouldBe("2026-11-23T09:00:00+00:00");
        var rejected = line.GetProperty("rejected").EnumerateArray().ShouldHaveSingleItem();
        Text(rejected, "part").ShouldBe("2");
        Text(rejected, "reason").ShouldBe(Text(line, "reason"));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("analyze")]
    [InlineData("stories")]
    [InlineData("status", "--data")]
    public async Task AnEmptyArgumentIsExplained(params string[] arguments) =>
        (await CommandRun.PrintAsync([], exit: 2, [.. arguments, ""])).ShouldContain("An argument is empty");

    [Fact]
    public async Task WithoutJsonAPersonReadsIt()
    {
        var output = await RunAsync("read", File("page.html", Page), Path.Combine(_folder.FullName, "missing.txt"));

        output.ShouldContain("source       Coast Daily   [og:site_name]");
        output.ShouldContain("missing.txt: Could not find file");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The lines of a run that could not read one of its files.</summary>
    private static async Task<List<JsonElement>> LinesAsync(params string[] arguments) =>
        [
            .. (await RunAsync(arguments))
                .Split('\n')
                .Where(line => line.StartsWith('{'))
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
        ];

    private static Task<string> RunAsync(params string[] arguments) => CommandRun.PrintAsync([], 1, arguments);

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
