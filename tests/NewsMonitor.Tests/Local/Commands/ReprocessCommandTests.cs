using NewsMonitor.Tests.Core.Reprocessing;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>The command <c>reprocess</c>.</summary>
public sealed class ReprocessCommandTests(LaptopFixture laptop)
{
    private static readonly string Days = $"{Reprocessed.Scope.First:yyyy-MM-dd}..{Reprocessed.Scope.Last:yyyy-MM-dd}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoredArticlesAreReprocessedAfterTheirCostWasSaid()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation);
        var fresh = await ArchiveState.ReadAsync(installation);
        await ArchiveState.MakeOldAsync(installation);
        var old = await ArchiveState.ReadAsync(installation);

        var said = await RunAsync(installation, 0, Days, "--dry-run");
        (await ArchiveState.ReadAsync(installation)).ShouldBe(old);
        var done = await RunAsync(installation, 0, Days);

        said.ShouldContain($"2 articles of {Days} to read and analyze again; nothing is billed");
        done.ShouldContain("2 reprocessed, 0 left alone");
        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    [Fact]
    public async Task ItGoesOnAfterAPlace()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation);
        var first = (await installation.ArticlesAsync()).MinBy(article => article.Id, StringComparer.Ordinal)!;

        var done = await RunAsync(installation, 0, Days, "--after", $"{first.Day:yyyy-MM-dd}/{first.Id}");

        done.ShouldContain("1 reprocessed, 0 left alone");
    }

    [Fact]
    public async Task WhatIsLeftAloneIsSaidByTheExitCode()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation);
        await installation.Account.Inbox.DeleteBlobAsync("1.txt", cancellationToken: Stop);
        var gone = (await installation.ArticlesAsync()).Single(article => article.Blob.Name == "1.txt");
        await installation.Account.Articles.DeleteBlobAsync(gone.Details, cancellationToken: Stop);

        var done = await RunAsync(installation, 1, Days);

        done.ShouldContain($"1.txt (article {gone.Id}): its blob is gone or has changed");
        done.ShouldContain("1 reprocessed, 1 left alone");
    }

    [Theory]
    [InlineData("A..B must be a day or a range of days", "2026-11-22..2026-11-21")]
    [InlineData("more than 366 days", "2025-01-01..2026-11-21")]
    [InlineData("is not a place in 2026-11-21", "2026-11-21", "--after", "2026-11-20/")]
    public async Task AWrongArgumentIsExplained(string message, params string[] arguments) =>
        (await CommandRun.PrintAsync(laptop.NewInstallation(), 2, ["reprocess", .. arguments])).ShouldContain(message);

    private static async Task StoreAsync(Installation installation)
    {
        foreach (var number in Enumerable.Range(1, 2))
        {
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));
            await installation.RunAsync($"{number}.txt");
        }
    }

    private static Task<string> RunAsync(Installation installation, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(installation.Settings, exit, ["reprocess", .. arguments]);
}
