using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Tests.Local.Rehearsal;

/// <summary>The command <c>rehearse</c> on stored articles.</summary>
public sealed class RehearseArchiveTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoredArticlesAreRehearsedAndNothingIsSentOrStored()
    {
        // The command itself has the running clock: all of their window is over.
        var clock = new StandingClock(StandingClock.Noon.GetUtcNow().AddDays(-2));
        await using var installation = await Installation.CreateAsync(laptop, clock);
        for (var number = 1; number <= 2; number++)
        {
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));
            await installation.RunAsync($"{number}.txt");
        }

        var today = clock.Today;
        var folder = Directory.CreateTempSubdirectory("newsmonitor-rehearsal-");
        var printed = await CommandRun.PrintAsync(
            installation.Settings,
            0,
            "rehearse",
            "--from-archive",
            $"{today.AddDays(-1):yyyy-MM-dd}..{today.AddDays(2):yyyy-MM-dd}",
            "--out",
            folder.FullName
        );

        var json = Directory.GetFiles(folder.FullName, "daily-*.json").ShouldHaveSingleItem();
        DigestJson.Read(await File.ReadAllBytesAsync(json, Stop)).Digest.Counts.Articles.ShouldBe(2);
        printed.ShouldContain("not sent: no articles came in");
        (await installation.RowsAsync(SendLedger.Table)).ShouldBeEmpty();
        var digests = installation.Account.Digests.GetBlobsAsync(cancellationToken: Stop);
        (await digests.AllAsync(blob => blob.Name.StartsWith("_rollups/", StringComparison.Ordinal), Stop)).ShouldBeTrue();
        folder.Delete(recursive: true);
    }
}
