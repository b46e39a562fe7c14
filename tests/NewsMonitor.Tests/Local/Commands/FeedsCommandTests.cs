namespace NewsMonitor.Tests.Local.Commands;

/// <summary>The list of feeds, as the command changes and prints it.</summary>
public sealed class FeedsCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task WhatIsAddedIsListedAndRemoved()
    {
        var settings = laptop.NewInstallation();
        (await RunAsync(settings, 0, "list")).ShouldContain("No feeds are polled: newsmonitor feeds add URL");

        var added = await RunAsync(settings, 0, "add", "https://news.example.org/feed", "--full-text");
        added.ShouldContain("  https://news.example.org/feed is polled from now on");
        (await RunAsync(settings, 0, "add", "https://news.example.org/feed")).ShouldContain("is polled already");
        var list = await RunAsync(settings, 0, "list");
        list.ShouldContain("  news.example.org  https://news.example.org/feed  full texts  not polled yet");

        var id = list.Split('\n').Single(line => line.Contains("full texts")).Split("  ")[0];
        (await RunAsync(settings, 0, "remove", id)).ShouldContain($"{id} is no longer polled");
        (await RunAsync(settings, 1, "remove", id)).ShouldContain(
            $"There is no feed {id}; newsmonitor feeds list shows all of them"
        );
    }

    [Theory]
    [InlineData("ftp://news.example.org/", "it must be an http or https address")]
    [InlineData("news", "it must be an http or https address")]
    [InlineData("http://10.1.2.3/feed", "it must be public")]
    [InlineData("http://localhost:8080/feed", "it must be public")]
    [InlineData("http://LOCALHOST./feed", "it must be public")]
    [InlineData("http://wiki.localhost/feed", "it must be public")]
    [InlineData("http://wiki.internal/feed", "it must be public")]
    [InlineData("http://printer.local/feed", "it must be public")]
    [InlineData("https://intranet/feed", "it must be public")]
    [InlineData("https://me:secret@news.example.org/", "it must not contain a login")]
    public async Task WhatCannotBePolledIsExplained(string url, string why) =>
        (await RunAsync(laptop.NewInstallation(), 2, "add", url)).ShouldContain(why);

    [Fact]
    public async Task AnExportedListIsImported()
    {
        var settings = laptop.NewInstallation();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            """
            <opml version="2.0"><body><outline text="News"><outline title="Harbor" xmlUrl="https://harbor.example/feed"/>
            <outline text="Local" XMLURL="http://192.168.0.1/feed"/></outline><outline xmlUrl="https://harbor.example/feed"/></body></opml>
            """,
            TestContext.Current.CancellationToken
        );

        var imported = await RunAsync(settings, 1, "import", file);
        imported.ShouldContain("http://192.168.0.1/feed cannot be polled: it must be public");
        imported.ShouldContain("1 added, 0 known already, 1 rejected");
        (await RunAsync(settings, 0, "list")).ShouldContain("  Harbor  https://harbor.example/feed  not polled yet");

        await File.WriteAllTextAsync(file, "<rss/>", TestContext.Current.CancellationToken);
        (await RunAsync(settings, 1, "import", file)).ShouldContain("The file is not OPML");
        File.Delete(file);
    }

    private static Task<string> RunAsync(Dictionary<string, string?> settings, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(settings, exit, ["feeds", .. arguments]);
}
