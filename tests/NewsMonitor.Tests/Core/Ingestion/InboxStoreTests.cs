using Azure.Core;
using Azure.Core.Pipeline;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Tests.Core.Ingestion;

public sealed class InboxStoreTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A request may take 30 seconds: too short for a long file on a slow connection, or for several at once.</summary>
    [Fact]
    public async Task ALongFileIsUploadedInBlocksOneAfterAnother()
    {
        var requests = new Overlap();
        await using var installation = await Installation.CreateAsync(laptop, null, requests);
        await installation.DropAsync("short.txt", "It is there.");
        var content = new byte[3_500_000];
        new Random(1).NextBytes(content);
        var before = requests.Count;

        await installation.Get<InboxStore>().DropAsync("long.zip", new MemoryStream(content), null, Stop);

        (requests.Count - before, requests.Most).ShouldBe((4 + 1, 1));
        var blob = await installation.Account.Inbox.GetBlobClient("long.zip").DownloadContentAsync(Stop);
        blob.Value.Content.ToArray().ShouldBe(content);
    }

    /// <summary>Counts requests, and how many of them run at once.</summary>
    private sealed class Overlap : HttpPipelinePolicy
    {
        private readonly Lock _gate = new();
        private int _now;

        public int Count { get; private set; }

        public int Most { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("everything is asynchronous");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            lock (_gate)
            {
                Count++;
                Most = Math.Max(Most, ++_now);
            }

            await ProcessNextAsync(message, pipeline);
            lock (_gate)
            {
                _now--;
            }
        }
    }
}
