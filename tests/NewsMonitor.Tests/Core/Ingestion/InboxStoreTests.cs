using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Tests.Core.Ingestion;

public sealed class InboxStoreTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A request may take 30 seconds, which is not enough for a long file on a slow connection.</summary>
    [Fact]
    public async Task ALongFileIsUploadedInBlocks()
    {
        var requests = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, requests);
        var content = new byte[3_500_000];
        new Random(1).NextBytes(content);
        requests.Work();

        await installation.Get<InboxStore>().DropAsync("long.zip", new MemoryStream(content), null, Stop);

        requests.Seen.ShouldBe(4 + 1);
        var blob = await installation.Account.Inbox.GetBlobClient("long.zip").DownloadContentAsync(Stop);
        blob.Value.Content.ToArray().ShouldBe(content);
    }
}
