using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;
using static NewsMonitor.Tests.Core.Collecting.Feeds.SampleFeed;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>What servers and feeds ask of those who poll them is done: when, how often, where, and with what.</summary>
public sealed class PollingCourtesyTests(LaptopFixture laptop)
{
    [Fact]
    public async Task AFeedThatIsGoneIsNotPolledAgain()
    {
        using var server = new FeedServer(_ => Status(410));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        var feed = await collected.PollAsync();
        (feed.EndedAt, feed.IsFailing).ShouldBe((Collected.Start, true));
        collected.Clock.Advance(TimeSpan.FromDays(400));
        await collected.PollAsync();

        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Retry-After: 10800", 180)]
    [InlineData("Retry-After: Mon, 23 Nov 2026 09:00:00 GMT", 180)]
    [InlineData("Retry-After: 31536000", 7 * 1_440)]
    [InlineData("Retry-After: Mon, 23 Nov 1970 09:00:00 GMT", 30)]
    [InlineData("Retry-After: soon", 30)]
    [InlineData("Retry-After: -5", 30)]
    public async Task AServerIsNotAskedBeforeItWantsToBe(string header, int minutes)
    {
        foreach (var status in (int[])[429, 503])
        {
            using var server = new FeedServer(_ => Status(status, header));
            await using var collected = await Collected.CreateAsync(laptop);
            await collected.AddAsync(server.Url());

            var pause = (await collected.PollAsync()).NextPoll - Collected.Start;

            pause.ShouldBeInRange(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(Math.Max(minutes, 37.5)));
        }
    }

    [Theory]
    [InlineData("", "", 30)]
    [InlineData("<ttl>120</ttl>", "", 120)]
    [InlineData("<ttl>99999999</ttl>", "", 1_440)]
    [InlineData("<ttl>99999999999999999999</ttl>", "", 30)]
    [InlineData("<ttl>-60</ttl>", "", 30)]
    [InlineData("<ttl>1</ttl>", "", 30)]
    [InlineData("<updatePeriod>hourly</updatePeriod><updateFrequency>1</updateFrequency>", "", 60)]
    [InlineData("<updatePeriod>daily</updatePeriod><updateFrequency>6</updateFrequency>", "", 240)]
    [InlineData("", "Cache-Control: max-age=7200", 120)]
    [InlineData("", "Cache-Control: max-age=-1", 30)]
    [InlineData("", "Cache-Control: no-cache, max-age=99999999", 1_440)]
    [InlineData("", "Expires: Mon, 23 Nov 2026 07:00:00 GMT", 60)]
    [InlineData("", "Expires: 0", 30)]
    [InlineData("<ttl>90</ttl>", "Cache-Control: max-age=60", 90)]
    public async Task AFeedIsPolledNoMoreOftenThanItAsks(string channel, string header, int minutes)
    {
        using var server = new FeedServer(_ => header.Length > 0 ? Ok(Rss(channel, Item(1)), header) : Ok(Rss(channel, Item(1))));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        (await collected.PollAsync()).NextPoll.ShouldBe(Collected.Start.AddMinutes(minutes));
    }

    [Fact]
    public async Task WhatAFeedAsksHoldsUntilItAsksForSomethingElse()
    {
        var answer = Ok(Rss("<ttl>120</ttl>", Item(1)), "ETag: \"a\"");
        using var server = new FeedServer(_ => answer);
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());
        await collected.PollAsync();

        (await PauseAsync(Status(304))).ShouldBe(120);
        (await PauseAsync(Ok(Rss("<ttl>120</ttl>", Item(1))))).ShouldBe(120, "the same again");
        (await PauseAsync(Ok(Rss("<ttl>60</ttl>", Item(2))))).ShouldBe(60);
        (await PauseAsync(Ok(Rss("", Item(3))))).ShouldBe(30);

        async Task<double> PauseAsync(FeedReply reply)
        {
            answer = reply;
            var feed = await collected.PollLaterAsync();
            return (feed.NextPoll - collected.Clock.GetUtcNow()).TotalMinutes;
        }
    }

    [Theory]
    [InlineData("ETag: \"abc\"", "If-None-Match", "\"abc\"")]
    [InlineData("ETag: abc", "If-None-Match", "abc")]
    [InlineData("ETag: W/\"a b\"--gzip", "If-None-Match", "W/\"a b\"--gzip")]
    [InlineData("ETag: \"caf\u00E9\"", "If-None-Match", "\"caf\u00E9\"")]
    [InlineData("Last-Modified: Mon, 23 Nov 2026 05:00:00 GMT", "If-Modified-Since", "Mon, 23 Nov 2026 05:00:00 GMT")]
    [InlineData("Last-Modified: Tue, 01 Jan 2199 00:00:00 GMT", "If-Modified-Since", "Tue, 01 Jan 2199 00:00:00 GMT")]
    [InlineData("Last-Modified: yesterday", "If-Modified-Since", "yesterday")]
    public async Task ValidatorsGoBackAsTheyCame(string header, string sent, string value)
    {
        using var server = new FeedServer(request => request[sent] is null ? Ok(Rss(1), header) : Status(304));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        await collected.PollAsync();
        await collected.PollLaterAsync();
        var feed = await collected.PollLaterAsync();

        server.Requests.Select(request => request[sent]).ShouldBe([null, value, value]);
        (feed.Failures, feed.PolledAt).ShouldBe((0, collected.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task WhatMovedForGoodIsPolledThereAfterThreeSightings()
    {
        using var server = new FeedServer(request => request.Path == "/feed" ? Status(301, "Location: /new") : Ok(Rss(1)));
        await using var collected = await Collected.CreateAsync(laptop);
        var added = await collected.AddAsync(server.Url());

        (await collected.PollAsync()).Url.ShouldBe(server.Url());
        (await collected.PollLaterAsync()).MovedSeen.ShouldBe(2);
        server.Answer = _ => Ok(Rss(1));
        (await collected.PollLaterAsync()).MovedSeen.ShouldBe(0, "it was not moved after all");
        server.Answer = request => request.Path == "/feed" ? Status(308, "Location: /new") : Ok(Rss(1));
        await collected.PollLaterAsync();
        (await collected.PollLaterAsync()).MovedSeen.ShouldBe(2);
        server.Answer = _ => Status(500, "");
        (await collected.PollLaterAsync()).MovedSeen.ShouldBe(0, "nothing is known");
        server.Answer = request => request.Path == "/feed" ? Status(308, "Location: /new") : Ok(Rss(1));
        await collected.PollLaterAsync();
        await collected.PollLaterAsync();
        var moved = await collected.PollLaterAsync();
        await collected.PollLaterAsync();

        (moved.Id, moved.Url).ShouldBe((added.Id, server.Url("new")));
        server.Requests.Last().Path.ShouldBe("/new");
        (await collected.DroppedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task WhatMovedForNowIsAskedWhereItWas()
    {
        using var server = new FeedServer(request => request.Path == "/feed" ? Status(302, "Location: /new") : Ok(Rss(1)));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        await collected.PollAsync();
        for (var poll = 0; poll < 4; poll++)
            (await collected.PollLaterAsync()).Url.ShouldBe(server.Url());
    }
}
