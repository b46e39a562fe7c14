using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Tests.Local;
using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>Feeds that fail are reported where operators and readers look.</summary>
public sealed class FailingFeedsTests(LaptopFixture laptop)
{
    [Fact]
    public async Task StatusAndDigestSayWhichFeedFailsAndWhy()
    {
        using var server = new FeedServer(_ => Status(403));
        await using var collected = await Collected.CreateAsync(laptop);
        var feed = await collected.AddAsync(server.Url("secret"));
        await collected.PollAsync();
        await collected.PollLaterAsync();
        (await EndOfDigestAsync(collected)).ShouldNotContain("could not be fetched");

        await collected.PollLaterAsync();

        var end = await EndOfDigestAsync(collected);
        end.ShouldContain("1 feed could not be fetched: localhost (since 23 Nov 06:00: 403 from localhost).");
        end.ShouldNotContain("secret");
        var status = await CommandRun.PrintAsync(collected.Installation.Settings, 0, "status");
        status.ShouldContain("feeds               1  1 failing");
        status.ShouldContain($"  {feed.Id} localhost: failing since 2026-11-23 06:00:00Z: 403 from localhost; next poll at ");
    }

    private static async Task<string> EndOfDigestAsync(Collected collected)
    {
        var stop = TestContext.Current.CancellationToken;
        var subscription = (await collected.Installation.Get<SubscriptionStore>().LoadAsync(stop)).All.Single();
        var mail = await collected
            .Installation.Get<DigestPreview>()
            .MessageAsync(subscription, collected.Clock.GetUtcNow(), stop);
        return string.Join(' ', mail.TextBody!.Split('\n').Select(line => line.Trim()));
    }
}
