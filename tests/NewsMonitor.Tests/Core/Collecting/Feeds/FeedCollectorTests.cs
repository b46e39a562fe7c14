using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Feeds;
using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;
using static NewsMonitor.Tests.Core.Collecting.Feeds.SampleFeed;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>Which entries reach the inbox, poll after poll, with several machines and with crashes.</summary>
public sealed class FeedCollectorTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachEntryIsDroppedOnceAndAgainOnlyIfItChanges()
    {
        using var server = new FeedServer(_ => Ok(Rss(1, 2)));
        await using var collected = await Collected.CreateAsync(laptop);
        var feed = await collected.AddAsync(server.Url());

        (await collected.PollAsync()).Title.ShouldBe("Harbor News");
        var first = await collected.VersionsAsync();
        first.Count.ShouldBe(2);
        first.Keys.ShouldAllBe(name => name.StartsWith($"feeds/{feed.Id}/") && name.EndsWith(".xml"));

        // One is new, one has changed, and one was only dated anew.
        const string date = "<pubDate>Mon, 23 Nov 2026 05:00:00 GMT</pubDate>";
        server.Answer = _ => Ok(Rss("", Item(3), Item(2, text: "Two are hurt."), Item(1, more: date)));
        var polled = await collected.PollLaterAsync();

        polled.NewsAt.ShouldBe(collected.Clock.GetUtcNow());
        var second = await collected.VersionsAsync();
        second.Count.ShouldBe(3);
        second.Count(blob => first.GetValueOrDefault(blob.Key) == blob.Value).ShouldBe(1);
        (await collected.DroppedAsync()).Values.ShouldContain(text => text.Contains("Two are hurt."));

        // It shrinks, and grows again.
        foreach (
            var numbers in (int[][])
                [
                    [3],
                    [],
                    [3],
                ]
        )
        {
            server.Answer = _ => Ok(Rss("", numbers.Select(number => Item(number))));
            await collected.PollLaterAsync();
        }

        (await collected.VersionsAsync()).ShouldBe(second, ignoreOrder: true);
    }

    [Fact]
    public async Task EachFileIsAFeedWithOneEntry()
    {
        using var server = new FeedServer(_ => Ok(Rss("<language>en</language><ttl>60</ttl>", Item(1), Item(2))));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());
        await collected.PollAsync();

        (await collected.DroppedAsync()).Values.ShouldBe(
            [Rss("<language>en</language>", Item(1)), Rss("<language>en</language>", Item(2))],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task IdsThatChangeEachTimeDropNothingTwice()
    {
        var polls = 0;
        using var server = new FeedServer(_ => Ok(Rss("", Item(1, $"a{++polls}"), Item(2, $"b{polls}"))));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());
        await collected.PollAsync();
        for (var poll = 0; poll < 3; poll++)
            await collected.PollLaterAsync();

        polls.ShouldBe(4);
        (await collected.DroppedAsync()).Count.ShouldBe(2);
    }

    /// <summary>
    /// What is forgotten, such as the list of entries that were seen, costs requests but drops nothing twice.
    /// </summary>
    [Fact]
    public async Task WithoutMemoryTheInboxItselfKnows()
    {
        var polls = 0;
        using var server = new FeedServer(_ => Ok(Rss($"<description>{++polls}</description>", Item(1), Item(2))));
        await using var collected = await Collected.CreateAsync(laptop);
        var feed = await collected.AddAsync(server.Url());
        await collected.PollAsync();
        var versions = await collected.VersionsAsync();

        await collected.Installation.Account.Settings.DeleteBlobAsync($"feeds/{feed.Id}.seen", cancellationToken: Stop);
        await collected.PollLaterAsync();

        polls.ShouldBe(2);
        (await collected.VersionsAsync()).ShouldBe(versions, ignoreOrder: true);
    }

    [Fact]
    public async Task ALongFeedIsDroppedInFull()
    {
        using var server = new FeedServer(_ => Ok(Rss(Enumerable.Range(1, 700))));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());
        await collected.PollAsync();

        (await collected.VersionsAsync()).Count.ShouldBe(700);
    }

    [Fact]
    public async Task OfTwoMachinesOnePollsAFeed()
    {
        using var server = new FeedServer(_ => Ok(Rss(1)));
        var settings = laptop.NewInstallation();
        var clock = new FakeTimeProvider(Collected.Start);
        await using var one = await Collected.CreateAsync(settings, clock);
        await using var other = await Collected.CreateAsync(settings, clock);
        for (var feed = 0; feed < 10; feed++)
            await one.AddAsync(server.Url($"{feed}"));

        await Task.WhenAll(
            one.Installation.Get<FeedCollector>().RunAsync(Stop),
            other.Installation.Get<FeedCollector>().RunAsync(Stop)
        );

        server.Requests.Count.ShouldBe(10);
        server.Requests.Select(request => request.Path).Distinct().Count().ShouldBe(10);
    }

    /// <summary>
    /// The process dies at each storage request of a poll, before and after the service has done what it asks.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACrashAnywhereLosesNothingAndDoublesNothing(bool afterwards)
    {
        for (var requests = 0; ; requests++)
        {
            using var server = new FeedServer(_ => Ok(Rss(1, 2), "ETag: \"1\""));
            var faults = new FaultPolicy();
            await using var collected = await Collected.CreateAsync(laptop, faults);
            await collected.AddAsync(server.Url());
            faults.DieAfter(requests, afterwards);
            await Should.NotThrowAsync(async () => await CrashAsync(collected));
            var isDone = faults.Failed == 0;
            faults.Work();
            var before = await collected.VersionsAsync();

            collected.Clock.Advance(FeedStore.ClaimLength);
            await collected.PollLaterAsync();

            var after = await collected.VersionsAsync();
            after.Count.ShouldBe(2, $"after {requests} requests");
            before.ShouldAllBe(blob => after[blob.Key] == blob.Value, $"after {requests} requests");
            if (isDone)
                return;
        }
    }

    [Fact]
    public async Task AFeedThatIsRemovedWhileItIsPolledStaysRemoved()
    {
        using var server = new FeedServer(_ => Ok(Rss(1)));
        var id = Feed.IdOf(server.Url());
        FeedStore? feeds = null;
        var gate = new RequestGate(
            request =>
                request.StartsWith("PUT ", StringComparison.Ordinal) && request.Contains("-inbox/", StringComparison.Ordinal),
            () => feeds!.RemoveAsync(id, Stop)
        );
        await using var collected = await Collected.CreateAsync(laptop, gate);
        feeds = collected.Feeds;
        await collected.AddAsync(server.Url());

        await collected.Installation.Get<FeedCollector>().RunAsync(Stop);

        (await collected.DroppedAsync()).ShouldHaveSingleItem();
        (await feeds.AllAsync(Stop)).ShouldBeEmpty();
        (await feeds.RemoveAsync(id, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task SwitchedOffNothingIsPolled()
    {
        using var server = new FeedServer(_ => Ok(Rss(1)));
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Collecting:Enabled"] = "false";
        await using var collected = await Collected.CreateAsync(settings, new FakeTimeProvider(Collected.Start));
        await collected.AddAsync(server.Url());
        await collected.PollAsync();

        server.Requests.ShouldBeEmpty();
    }

    private static async Task CrashAsync(Collected collected)
    {
        try
        {
            await collected.Installation.Get<FeedCollector>().RunAsync(Stop);
        }
        catch (Exception fault) when (fault is MachineDiedException or AggregateException)
        {
            // What the test is about.
        }
    }
}
