using Azure.Storage.Queues.Models;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Tests.Local;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>An article that was given up is shown to operators until they have dealt with it.</summary>
public sealed class PoisonedTests(LaptopFixture laptop)
{
    private const int Count = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The host's messages leave the queue after seven days, and a queue shows 32 of them at most.</summary>
    [Fact]
    public async Task AllAreCountedAlsoWhenTheQueueHasForgottenThem()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var number = 0; number < Count; number++)
            await PoisonAsync(installation, $"{number}.txt");
        await installation.Account.Poison.ClearMessagesAsync(Stop);

        var status = await StatusAsync(installation);

        status.ShouldContain("poisoned           40");
        status.ShouldContain("39.txt: the store is away");
        status.ShouldContain("… and 30 more");
    }

    [Fact]
    public async Task OnesThatWereDeletedOverwrittenOrProcessedAreNot()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        foreach (var blob in (string[])["deleted.txt", "overwritten.txt", "processed.txt", "left.txt"])
            await PoisonAsync(installation, blob);
        await installation.Account.Inbox.DeleteBlobAsync("deleted.txt", cancellationToken: Stop);
        await installation.DropAsync("overwritten.txt", SampleNews.Text(1));
        await installation.RunAsync("processed.txt");

        var status = await StatusAsync(installation);

        status.ShouldContain("poisoned            1");
        status.ShouldContain("left.txt: the store is away");
    }

    /// <summary>By hand, or by the account, which deletes files by age if it is set so.</summary>
    [Fact]
    public async Task OnesThatWereDeletedAreCountedAsLostUntilTheyAreDroppedAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        foreach (var blob in (string[])["deleted.txt", "overwritten.txt", "left.txt"])
            await PoisonAsync(installation, blob);
        await installation.Account.Inbox.DeleteBlobAsync("deleted.txt", cancellationToken: Stop);
        await installation.DropAsync("overwritten.txt", SampleNews.Text(1));

        var status = await StatusAsync(installation);
        status.ShouldContain("poisoned            1");
        status.ShouldContain("lost                1  failed too often, then deleted from the inbox; drop them again");
        status.ShouldContain("  deleted.txt: the store is away");
        (await JsonAsync()).ShouldContain("\"poisoned\": 1,\n    \"lost\": 1");

        await installation.DropAsync("deleted.txt", SampleNews.Text(2));
        await installation.RunAsync("deleted.txt");
        (await StatusAsync(installation)).ShouldNotContain("lost");
        (await JsonAsync()).ShouldContain("\"lost\": 0");

        async Task<string> JsonAsync() =>
            (await CommandRun.PrintAsync(installation.Settings, 3, "status", "--json")).ReplaceLineEndings("\n");
    }

    [Fact]
    public async Task TheQueueKeepsThemForever()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Get<PoisonQueue>().AddAsync("1.txt", "an etag", Stop);

        PeekedMessage message = await installation.Account.Poison.PeekMessageAsync(Stop);

        message.ExpiresOn.ShouldNotBeNull().Year.ShouldBe(9999);
    }

    /// <summary>The host's messages are kept for seven days; receipts are kept.</summary>
    [Fact]
    public async Task OnesThatTheQueueHasForgottenAreReplayedAndListedAgainIfTheyFail()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faults);
        await PoisonAsync(installation, "forgotten.txt", DateTimeOffset.UtcNow.AddDays(-8));
        await PoisonAsync(installation, "failing again.txt", DateTimeOffset.UtcNow.AddDays(-8));
        await PoisonAsync(installation, "hidden.txt", DateTimeOffset.UtcNow.AddDays(-1));
        faults.FailWhere(request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("again.txt"));

        var run = await installation.Get<Replay>().RunAsync(100, Stop);

        run.Blobs.Select(tried => (tried.Blob, tried.Fault is null))
            .ShouldBe([("failing again.txt", false), ("forgotten.txt", true)]);
        (run.Left, run.More).ShouldBe((1, true));
        (await installation.PoisonQueueAsync()).ShouldBe(["failing again.txt"]);
        (await installation.Get<Replay>().RunAsync(100, Stop)).Blobs.ShouldHaveSingleItem().Blob.ShouldBe("failing again.txt");
    }

    private static async Task PoisonAsync(Installation installation, string blob, DateTimeOffset? at = null)
    {
        await installation.DropAsync(blob, SampleNews.Text(blob.Length));
        var version = await installation.Get<InboxStore>().FindAsync(blob, Stop);
        await installation
            .Get<ReceiptStore>()
            .NoteFailureAsync(blob, new BlobFailure(version!.ETag, "the store is away", 5, at ?? DateTimeOffset.UtcNow), Stop);
    }

    private static Task<string> StatusAsync(Installation installation) =>
        CommandRun.PrintAsync(installation.Settings, 0, "status");
}
