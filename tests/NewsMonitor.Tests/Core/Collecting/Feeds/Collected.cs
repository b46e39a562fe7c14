using System.Net;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>An installation that may fetch from this machine, and whose time the test controls.</summary>
internal sealed class Collected : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private readonly Installation _installation;

    private Collected(Installation installation, FakeTimeProvider clock) => (_installation, Clock) = (installation, clock);

    public FakeTimeProvider Clock { get; }

    public Installation Installation => _installation;

    public FeedStore Feeds => _installation.Get<FeedStore>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<Collected> CreateAsync(LaptopFixture laptop, params HttpPipelinePolicy[] policies) =>
        CreateAsync(laptop.NewInstallation(), new FakeTimeProvider(Start), null, policies);

    public static async Task<Collected> CreateAsync(
        Dictionary<string, string?> settings,
        FakeTimeProvider clock,
        LookUp? lookUp = null,
        params HttpPipelinePolicy[] policies
    )
    {
        settings.TryAdd("NewsMonitor:Collecting:HostGapSeconds", "0");
        settings.TryAdd("NewsMonitor:Collecting:MaxBytes", "200000");
        var services = new ServiceCollection().AddSingleton(provider => new FeedClient(
            provider.GetRequiredService<CollectingOptions>(),
            clock,
            IPAddress.IsLoopback,
            lookUp
        ));
        return new Collected(await Installation.CreateAsync(settings, services, clock, policies), clock);
    }

    public async Task<Feed> AddAsync(Uri url, bool fullText = false) => (await Feeds.AddAsync(url, "", fullText, Stop)).Feed;

    /// <summary>Polls what is due, and returns the one feed that there is.</summary>
    public async Task<Feed> PollAsync()
    {
        await _installation.Get<FeedCollector>().RunAsync(Stop);
        return (await Feeds.AllAsync(Stop)).ShouldHaveSingleItem();
    }

    /// <summary>The same once the feed is due again.</summary>
    public async Task<Feed> PollLaterAsync()
    {
        var next = (await Feeds.AllAsync(Stop)).ShouldHaveSingleItem().NextPoll;
        if (next > Clock.GetUtcNow())
            Clock.SetUtcNow(next);
        return await PollAsync();
    }

    /// <summary>The blobs that were dropped, by name, with their texts.</summary>
    public async Task<SortedDictionary<string, string>> DroppedAsync()
    {
        var dropped = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in _installation.Account.Inbox.GetBlobsAsync(cancellationToken: Stop))
        {
            var content = await _installation.Account.Inbox.GetBlobClient(blob.Name).DownloadContentAsync(Stop);
            dropped.Add(blob.Name, content.Value.Content.ToString());
        }

        return dropped;
    }

    /// <summary>When each blob was written last, as its version.</summary>
    public async Task<Dictionary<string, string>> VersionsAsync()
    {
        var versions = new Dictionary<string, string>();
        await foreach (var blob in _installation.Account.Inbox.GetBlobsAsync(cancellationToken: Stop))
            versions.Add(blob.Name, $"{blob.Properties.ETag}");
        return versions;
    }

    public ValueTask DisposeAsync() => _installation.DisposeAsync();
}
