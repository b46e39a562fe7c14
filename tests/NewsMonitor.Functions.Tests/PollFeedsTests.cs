using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Feeds;

namespace NewsMonitor.Functions.Tests;

public sealed class PollFeedsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFailureOfStorageIsThrownAndOneOfAFeedIsNot()
    {
        using var server = new OneFeed();
        var faults = new FaultPolicy();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var services = new ServiceCollection().AddSingleton(provider => new FeedClient(
            provider.GetRequiredService<CollectingOptions>(),
            TimeProvider.System,
            IPAddress.IsLoopback
        ));
        await using var installation = await Installation.CreateAsync(laptop.NewInstallation(), services, clock, faults);
        var feeds = installation.Get<FeedStore>();
        var (feed, _) = await feeds.AddAsync(new Uri(server.Endpoint), "", false, Stop);
        await feeds.AddAsync(new Uri("http://localhost:1/"), "", false, Stop);
        faults.FailWhere(request => request.Contains("-inbox/", StringComparison.Ordinal));

        await Should.ThrowAsync<AggregateException>(() => RunAsync(installation));
        (await feeds.AllAsync(Stop)).Count(one => one.Failures == 1).ShouldBe(1);

        faults.Work();
        clock.Advance(FeedStore.ClaimLength);
        await RunAsync(installation);
        (await feeds.AllAsync(Stop)).Single(one => one.Id == feed.Id).Title.ShouldBe("Harbor");
    }

    private static Task RunAsync(Installation installation) =>
        new PollFeeds(installation.Get<FeedCollector>(), NullLogger<PollFeeds>.Instance).RunAsync(new TimerInfo(), Stop);

    private sealed class OneFeed : LoopbackServer
    {
        protected override async Task TakeAsync(HttpListenerContext context)
        {
            await context.Response.OutputStream.WriteAsync(
                "<rss><channel><title>Harbor</title><item><title>Calm</title></item></channel></rss>"u8.ToArray()
            );
            context.Response.Close();
        }
    }
}
