using System.Text.Json;
using NewsMonitor.Tests.Core.Search;

namespace NewsMonitor.Tests.Local.Commands;

public sealed class SearchCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task WhatIsStoredIsFoundBeforeAndAfterReindexing()
    {
        var settings = laptop.NewInstallation();
        await using var installation = await Installation.CreateAsync(settings);
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5);
        var article = SearchedNews.Article(1, day);
        await installation.StoreAsync(article, SearchedNews.Article(2, day));

        var last = LastIndexed();
        var before = await RunAsync(settings, 0, "search", "date:P30D");
        before
            .Split("newsmonitor reindex ")[1]
            .Split('\n')[0]
            .ShouldBeOneOf($"{day:yyyy-MM-dd}..{last:yyyy-MM-dd}", $"{day:yyyy-MM-dd}..{LastIndexed():yyyy-MM-dd}");
        (await RunAsync(settings, 0, "reindex", $"{day:yyyy-MM-dd}")).ShouldContain("2 articles of 1 day are in the index");

        var found = await RunAsync(settings, 0, "search", "date:P30D", "--limit", "1", "--sort", "best");
        found.ShouldContain("2 found");
        found.ShouldContain("For more: --after ");
        var json = await RunAsync(settings, 0, "search", "date:P30D", $"lang:{article.Row.Tags.Language}", "--json");
        using var result = JsonDocument.Parse(json.Split('\n')[0]);
        result
            .RootElement.GetProperty("hits")
            .EnumerateArray()
            .Select(hit => hit.GetProperty("title").GetString())
            .ShouldContain(article.Row.Title);
        result
            .RootElement.GetProperty("counts")
            .GetProperty("days")[0]
            .GetProperty("query")
            .GetString()
            .ShouldBe($"lang:{article.Row.Tags.Language} date:{day:yyyy-MM-dd}");
    }

    [Fact]
    public async Task APlaceThatNoSearchPrintedIsRejected() =>
        (await RunAsync([], 2, "search", "rail", "--after", "zzz")).ShouldContain("\"zzz\" is not a place");

    [Fact]
    public async Task AWrongQueryIsShownWithThePlace()
    {
        var printed = await RunAsync([], 2, "search", "rail", "tittle:strike");

        printed.ShouldContain("Unknown operator tittle:. Did you mean title:?");
        printed.ShouldContain($"  rail tittle:strike{Environment.NewLine}       ^^^^^^^");
    }

    // A day may be in the index from an hour into the second day after it.
    private static DateOnly LastIndexed() => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(-1)).AddDays(-2);

    private static Task<string> RunAsync(Dictionary<string, string?> settings, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(settings, exit, arguments);
}
