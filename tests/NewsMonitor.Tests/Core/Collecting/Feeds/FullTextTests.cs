using Microsoft.Extensions.Time.Testing;
using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;
using static NewsMonitor.Tests.Core.Collecting.Feeds.SampleFeed;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>Pages that entries link to: fetched only if the feed was added so, and robots.txt allows it.</summary>
public sealed class FullTextTests(LaptopFixture laptop)
{
    private const string Page = "<html><head><title>Storm</title></head><body><p>The whole story.</p></body></html>";
    private const string Summary = "The storm has reached land.";

    [Fact]
    public async Task ThePageReplacesTheEntryAndSaysItsAddress()
    {
        using var server = Server("User-agent: *\nDisallow: /private/", Ok(Page, "Content-Type: text/html"));
        await using var collected = await PolledAsync(server);

        var (name, text) = (await collected.DroppedAsync()).ShouldHaveSingleItem();
        name.ShouldEndWith(".html");
        text.ShouldBe(Page.Replace("<head>", $"<head><link rel=\"canonical\" href=\"{server.Url("story/1")}\">"));
        await collected.PollLaterAsync();
        server.Requests.Select(request => request.Path).ShouldBe(["/feed", "/robots.txt", "/story/1", "/feed"]);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /story/")]
    [InlineData("User-agent: newsmonitor\nDisallow: /")]
    public async Task WhatRobotsAreNotAllowedIsNotFetched(string robots)
    {
        using var server = Server(robots, Ok(Page));
        await using var collected = await PolledAsync(server);

        (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain(Summary);
        server.Requests.ShouldNotContain(request => request.Path.StartsWith("/story"));
    }

    [Theory]
    [InlineData(404, "", true)]
    [InlineData(503, "", false)]
    [InlineData(302, "Location: /story/robots", false)]
    public async Task WithoutRobotsTheStatusDecides(int status, string header, bool isFetched)
    {
        using var server = Server("", Ok(Page));
        var answer = server.Answer;
        server.Answer = request =>
            request.Path.EndsWith("robots.txt") ? (header.Length > 0 ? Status(status, header) : Status(status))
            : request.Path == "/story/robots" ? Ok("User-agent: *\nDisallow: /")
            : answer(request);
        await using var collected = await PolledAsync(server);

        (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain(isFetched ? "The whole story." : Summary);
    }

    [Fact]
    public async Task APageThatCannotBeFetchedOrIsNoArticleLeavesWhatTheFeedSays()
    {
        FeedReply[] pages =
        [
            Status(403),
            Status(302, "Location: http://10.0.0.1/"),
            Ok("%PDF-1.7", "Content-Type: application/pdf"),
            Ok(new string('x', 300_000), "Content-Type: text/html"),
            Ok(
                "<html><head><title>Gazette</title></head><body><h1>Your choice</h1><p>We and our partners use cookies for "
                    + "advertising. Accept them to continue.</p><button>Accept all</button></body></html>",
                "Content-Type: text/html"
            ),
        ];
        foreach (var page in pages)
        {
            using var server = Server("", page);
            await using var collected = await PolledAsync(server);

            (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain(Summary);
        }
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(9, 5)]
    public async Task APageThatIsTemporarilyMissingIsTriedAgainTwice(int failures, int polls)
    {
        var asked = 0;
        using var server = Server("", Ok(Page, "Content-Type: text/html"));
        var answer = server.Answer;
        server.Answer = request =>
            request.Path == "/story/1" && Interlocked.Increment(ref asked) <= failures ? Status(503) : answer(request);
        await using var collected = await PolledAsync(server);
        (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain(Summary);

        for (var poll = 1; poll < polls; poll++)
            await collected.PollLaterAsync();

        asked.ShouldBe(3);
        var text = (await collected.DroppedAsync()).ShouldHaveSingleItem().Value;
        text.ShouldContain(failures < 3 ? "The whole story." : Summary);
    }

    [Fact]
    public async Task APageThatIsThereIsNotReplacedByTheSummaryWhileItsSuccessorMayCome()
    {
        using var server = Server("", Ok(Page, "Content-Type: text/html"));
        var answer = server.Answer;
        await using var collected = await PolledAsync(server);
        server.Answer = request =>
            request.Path == "/feed" ? StormFeed(server, "The storm has reached the city.")
            : request.Path == "/story/1" ? Status(503)
            : answer(request);

        await collected.PollLaterAsync();
        (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain("The whole story.");
        await collected.PollLaterAsync();
        await collected.PollLaterAsync();
        (await collected.DroppedAsync()).ShouldHaveSingleItem().Value.ShouldContain("The storm has reached the city.");
    }

    [Fact]
    public async Task AHostThatAsksToWaitIsNotAskedForOtherPagesEither()
    {
        using var server = new FeedServer(_ => Status(404));
        string Story(int number) => Item(number).Replace("https://harbor.example", server.Url("story").AbsoluteUri);
        server.Answer = request =>
            request.Path == "/feed" ? Ok(Rss("", Story(1), Story(2)))
            : request.Path.StartsWith("/story") ? Status(429, "Retry-After: 7200")
            : Status(404);
        await using var collected = await PolledAsync(server);

        (await collected.DroppedAsync()).Count.ShouldBe(2);
        await collected.PollLaterAsync();
        server.Requests.Select(request => request.Path).Count(path => path != "/robots.txt").ShouldBe(2);
        var feed = (await collected.Feeds.AllAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (feed.Failures, feed.FailingSince).ShouldBe((0, null));
        feed.NextPoll.ShouldBeGreaterThan(collected.Clock.GetUtcNow() + TimeSpan.FromMinutes(50));
    }

    [Fact]
    public async Task APageThatWasNotAskedForIsNotGivenUp()
    {
        using var pages = new FeedServer(request =>
            request.Path.StartsWith("/story") ? Status(429, "Retry-After: 14400") : Status(404)
        );
        // Another name of this machine is another host.
        var host = pages.Url("story").AbsoluteUri.Replace("localhost", "127.0.0.1");
        using var server = new FeedServer(_ => Ok(Rss("", Item(1).Replace("https://harbor.example", host))));
        await using var collected = await PolledAsync(server);
        for (var poll = 0; poll < 4; poll++)
            await collected.PollLaterAsync();

        pages.Answer = request => request.Path.StartsWith("/story") ? Ok(Page) : Status(404);
        collected.Clock.Advance(TimeSpan.FromHours(5));
        await collected.PollAsync();

        (await collected.DroppedAsync()).Values.ShouldHaveSingleItem().ShouldContain("The whole story");
    }

    [Fact]
    public async Task PagesBeyondTheLimitAreLeftToTheNextPoll()
    {
        using var server = new FeedServer(_ => Status(404));
        string Story(int number) => Item(number).Replace("https://harbor.example", server.Url("story").AbsoluteUri);
        server.Answer = request =>
            request.Path == "/feed"
                ? request["If-None-Match"] is null
                    ? Ok(Rss("", Story(1), Story(2), Story(3)), "ETag: \"1\"")
                    : Status(304)
                : request.Path.StartsWith("/story")
                    ? Ok(Page)
                    : Status(404);
        await using var collected = await PolledAsync(server, maxPages: 2);
        (await collected.DroppedAsync()).Count.ShouldBe(2);

        await collected.PollLaterAsync();
        (await collected.DroppedAsync()).Count.ShouldBe(3);
        await collected.PollLaterAsync();
        server.Requests.Count(request => request["If-None-Match"] is not null).ShouldBe(1);
    }

    private static FeedServer Server(string robots, FeedReply page)
    {
        var server = new FeedServer(_ => Status(404));
        server.Answer = request =>
            request.Path switch
            {
                "/feed" => StormFeed(server, Summary),
                "/robots.txt" => Ok(robots),
                _ => page,
            };
        return server;
    }

    private static FeedReply StormFeed(FeedServer server, string summary) =>
        Ok(
            Rss(
                "",
                $"<item><title>Storm</title><link>{server.Url("story/1")}</link>" + $"<description>{summary}</description></item>"
            )
        );

    private async Task<Collected> PolledAsync(FeedServer server, int maxPages = 50)
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Collecting:MaxPages"] = $"{maxPages}";
        var collected = await Collected.CreateAsync(settings, new FakeTimeProvider(Collected.Start));
        await collected.AddAsync(server.Url(), fullText: true);
        await collected.PollAsync();
        return collected;
    }
}
