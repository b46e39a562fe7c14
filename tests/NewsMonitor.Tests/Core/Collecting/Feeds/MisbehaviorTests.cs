using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using static NewsMonitor.Tests.Core.Collecting.Feeds.FeedReply;
using static NewsMonitor.Tests.Core.Collecting.Feeds.SampleFeed;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>Servers that misbehave, one poll each: what is dropped, and what is recorded.</summary>
public sealed class MisbehaviorTests(LaptopFixture laptop)
{
    private static readonly Dictionary<string, Func<FeedRequest, FeedReply>> Failing = new()
    {
        ["401 from localhost"] = _ => Status(401),
        ["403 from localhost"] = _ => Status(403),
        ["404 from localhost"] = _ => Status(404),
        ["429 from localhost"] = _ => Status(429),
        ["500 from localhost"] = _ => Status(500),
        ["503 from localhost"] = _ => Status(503),
        ["206 from localhost"] = _ => Of(206, Encoding.UTF8.GetBytes(Rss(1)), "Content-Range: bytes 0-9/10"),
        // Nothing was asked that could be unchanged.
        ["304 from localhost"] = _ => Status(304),
        ["301 from localhost without an address to go to"] = _ => Status(301),
        ["localhost redirects in a circle"] = _ => Status(302, "Location: /feed"),
        ["more than 5 redirects"] = request => Status(307, $"Location: {request.Path}x"),
        ["it must be public"] = _ => Status(301, "Location: http://169.254.169.254/latest/meta-data/"),
        ["private, local and reserved addresses"] = _ => Status(302, "Location: http://[::1]/"),
        ["it must be an http or https address"] = _ => Status(302, "Location: file:///etc/passwd"),
        ["it must not contain a login"] = _ => Status(302, "Location: http://a:b@localhost/"),
        ["localhost: ResponseEnded"] = _ => Ok(Rss(1), "Content-Length: 100000"),
        ["localhost: the answer is damaged"] = _ =>
            Of(200, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF], "Content-Encoding: gzip"),
        ["the answer of localhost has more than 200,000 bytes"] = _ => Zipped(new string(' ', 50_000_000)),
        ["The answer is empty"] = _ => Ok(""),
        ["The answer is a page, not a feed"] = _ => Ok("<!DOCTYPE html><html><title>Log in</title></html>"),
        ["The XML of the answer is not a feed"] = _ => Ok("<sitemap><url/></sitemap>"),
        ["The JSON of the answer is not a feed"] = _ => Ok("{\"error\":\"quota\"}"),
        ["The JSON of the answer cannot be read"] = _ => Ok("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["),
        ["The XML cannot be read beyond line 1"] = _ => Ok("<rss><channel><title>Harbor & News</title></channel></rss>"),
        ["The answer is not a feed"] = _ => Ok("It works!"),
        ["binary data"] = _ => Of(200, [0, 1, 2, 3, 0, 0, 0, 9]),
    };

    /// <summary>Feeds that are odd, and how many of their entries are dropped.</summary>
    private static readonly Dictionary<string, (int Entries, Func<FeedRequest, FeedReply> Answer)> Odd = new()
    {
        ["a charset that the bytes contradict"] = (1, _ => Latin1("utf-8")),
        ["a charset in the header that the bytes contradict"] = (1, _ => Ok(Rss(1), "Content-Type: text/xml; charset=koi8-r")),
        ["a media type that is wrong"] = (2, _ => Ok(Rss(1, 2), "Content-Type: image/png")),
        ["an unknown encoding of the content"] = (1, _ => Ok(Rss(1), "Content-Encoding: identity")),
        ["brotli"] = (1, _ => Brotli(Rss(1))),
        ["gzip"] = (2, _ => Zipped(Rss(1, 2))),
        ["a length that cuts the last entry"] = (2, _ => Ok(Rss(1, 2, 3), $"Content-Length: {Rss(1, 2).Length}")),
        ["entries with one ID"] = (3, _ => Ok(Rss("", Item(1, "same"), Item(2, "same"), Item(3, "same")))),
        ["the same entry twice"] = (1, _ => Ok(Rss("", Item(1), Item(1)))),
        ["entries without IDs and links"] = (
            2,
            _ => Ok(Rss("", "<item><title>A</title></item>", "<item><title>B</title></item>"))
        ),
        ["no entries"] = (0, _ => Ok(Rss())),
        ["a date in the future"] = (1, _ => Ok(Rss("", Item(1, more: "<pubDate>Tue, 01 Jan 2199 00:00:00 GMT</pubDate>")))),
        ["an entity that refers to a file"] = (
            2,
            _ => Ok($"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{Rss("", Item(1, text: "&x;"), Item(2))}")
        ),
        ["characters that XML cannot hold"] = (1, _ => Ok(Rss("", Item(1, text: "&#xD800;&#1;")))),
        ["a chain of temporary and permanent redirects"] = (
            1,
            request =>
                request.Path switch
                {
                    "/feed" => Status(308, "Location: /a"),
                    "/a" => Status(303, "Location: b"),
                    "/b" => Status(307, "Location: /c?x=1"),
                    _ => Ok(Rss(1)),
                }
        ),
    };

    public static TheoryData<string> Failures => [.. Failing.Keys];

    public static TheoryData<string> Oddities => [.. Odd.Keys];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task AFailureIsRecordedWithItsReasonAndBacksOff(string reason)
    {
        using var server = new FeedServer(Failing[reason]);
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        var feed = await collected.PollAsync();
        feed.Reason.ShouldContain(reason);
        feed.Reason.ShouldNotContain(server.Url().Authority);
        (feed.Failures, feed.FailingSince, feed.PolledAt).ShouldBe((1, Collected.Start, null));
        feed.NextPoll.ShouldBeInRange(Collected.Start.AddMinutes(30), Collected.Start.AddMinutes(37.5));
        (await collected.DroppedAsync()).ShouldBeEmpty();

        var again = await collected.PollLaterAsync();
        (again.Failures, again.FailingSince).ShouldBe((2, Collected.Start));
        (again.NextPoll - collected.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(75));

        server.Answer = _ => Ok(Rss(1));
        var well = await collected.PollLaterAsync();
        (well.Failures, well.FailingSince, well.Reason).ShouldBe((0, null, ""));
        (await collected.DroppedAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task AnOddFeedGivesWhatItHasAndNothingTwice(string oddity)
    {
        using var server = new FeedServer(Odd[oddity].Answer);
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        await collected.PollAsync();
        var versions = await collected.VersionsAsync();
        versions.Count.ShouldBe(Odd[oddity].Entries);
        (await collected.DroppedAsync()).Values.ShouldAllBe(text => text.Contains("<item>") && !text.Contains("root:"));

        await collected.PollLaterAsync();
        (await collected.VersionsAsync()).ShouldBe(versions, ignoreOrder: true);
    }

    /// <summary>A name that leads inside is not connected to, even after a redirect.</summary>
    [Fact]
    public async Task ANameThatLeadsInsideIsNotFollowed()
    {
        using var server = new FeedServer(_ => Status(302, "Location: http://inside.example/"));
        await using var collected = await Collected.CreateAsync(
            laptop.NewInstallation(),
            new FakeTimeProvider(Collected.Start),
            (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "localhost" ? "127.0.0.1" : "10.0.0.1")])
        );
        await collected.AddAsync(server.Url());

        (await collected.PollAsync()).Reason.ShouldBe("inside.example is not a public address");
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")]
    public async Task AServerThatDoesNotFinishIsLeftInTime(string start)
    {
        using var server = new FeedServer(_ => new FeedReply(Encoding.ASCII.GetBytes(start), AfterReply.Hold));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());
        var polling = collected.PollAsync();
        while (server.Requests.IsEmpty)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        collected.Clock.Advance(TimeSpan.FromSeconds(30));

        (await polling).Reason.ShouldBe("no complete answer from localhost within 30 s");
    }

    [Theory]
    [InlineData(true, "the answer of localhost has more than 200,000 bytes")]
    [InlineData(false, "localhost: ")]
    public async Task AnAnswerThatDoesNotEndIsCutOff(bool isEndless, string reason)
    {
        const string start = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>";
        var then = isEndless ? AfterReply.Endless : AfterReply.Reset;
        using var server = new FeedServer(_ => new FeedReply(Encoding.ASCII.GetBytes(start), then));
        await using var collected = await Collected.CreateAsync(laptop);
        await collected.AddAsync(server.Url());

        (await collected.PollAsync()).Reason.ShouldStartWith(reason);
    }

    private static FeedReply Latin1(string declared) =>
        Of(
            200,
            Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>{Rss("", Item(1, text: "Caf\u00E9s."))}")
        );

    private static FeedReply Zipped(string body) =>
        Packed(stream => new GZipStream(stream, CompressionLevel.Fastest), "gzip", body);

    private static FeedReply Brotli(string body) =>
        Packed(stream => new BrotliStream(stream, CompressionLevel.Fastest), "br", body);

    private static FeedReply Packed(Func<Stream, Stream> pack, string name, string body)
    {
        using var bytes = new MemoryStream();
        using (var packed = pack(bytes))
            packed.Write(Encoding.UTF8.GetBytes(body));
        return Of(200, bytes.ToArray(), $"Content-Encoding: {name}");
    }
}
