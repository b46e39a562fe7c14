using System.Net;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Testing.Web;

/// <summary>What every host lets people see who have not signed in, and what not.</summary>
public abstract class StrangersContract(LaptopFixture laptop) : WebsiteHost(laptop)
{
    private const string Reader = "00112233445566778899aabbccddeeff";

    [Fact]
    public async Task StrangersSeeNothing()
    {
        foreach (var path in (string[])["/echo", "/echo/away", "/echo/a.csv"])
        {
            using var reply = await AskAsync(HttpMethod.Get, path, isSignedIn: false);
            reply.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther);
        }

        using var submitted = await SubmitAsync("/echo", "said=hello", isSignedIn: false);
        submitted.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The style sheet and the script that a page names are there for everybody, and stay as they are.</summary>
    [Fact]
    public async Task WhatAPageLoadsIsKeptForever()
    {
        using var page = await AskAsync(HttpMethod.Get, "/nowhere");
        var html = await page.Content.ReadAsStringAsync(Stop);
        foreach (var name in (string[])[".css", ".js", ".svg"])
        {
            var at = html.IndexOf("/assets/", StringComparison.Ordinal);
            var end = html.IndexOf(name, at, StringComparison.Ordinal);
            var address = html[html.LastIndexOf("/assets/", end, StringComparison.Ordinal)..(end + name.Length)];
            using var asset = await AskAsync(HttpMethod.Get, address, isSignedIn: false);
            asset.StatusCode.ShouldBe(HttpStatusCode.OK);
            asset.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        }
    }

    [Fact]
    public async Task TheHealthIsThereForEverybody()
    {
        await There.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);

        using var reply = await AskAsync(HttpMethod.Get, "/api/health", isSignedIn: false);

        (reply.StatusCode, reply.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/json"));
        (await reply.Content.ReadAsStringAsync(Stop)).ShouldStartWith("{\"status\":\"healthy\",\"problems\":[],");
        using var submitted = await SubmitAsync("/api/health", "", isSignedIn: false);
        submitted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/api/unsubscribe/")]
    [InlineData("/unsubscribe/")]
    public async Task UnsubscribeLinksWorkWithoutSigningIn(string folder)
    {
        var links = UnsubscribeLinks.From(There.Settings["NewsMonitor:Email:PublicUrl"]!, InstallationSettings.LinkKey)!;
        var path = folder + links.For("daily", Reader).Segments[^1];

        var reader = There.Get<RecipientKeys>().Of(Reader);
        using var shown = await AskAsync(HttpMethod.Get, path, isSignedIn: false);
        (await There.Get<RecipientStore>().StandingAsync(reader, Stop)).IsSuppressed("daily").ShouldBeFalse();
        using var done = await SubmitAsync(path, "List-Unsubscribe=One-Click", isSignedIn: false);
        (await There.Get<RecipientStore>().StandingAsync(reader, Stop)).IsSuppressed("daily").ShouldBeTrue();

        (shown.StatusCode, done.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        (await StatusAsync(HttpMethod.Get, folder + "garbage", isSignedIn: false)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A link shows its own digest, as long as it lasts, and nothing else.</summary>
    [Fact]
    public async Task LinksToDigestsWorkWithoutSigningIn()
    {
        var now = DateTimeOffset.UtcNow;
        var (recent, old) = (DigestWindow.After(null, now), DigestWindow.After(null, now - DigestLinks.Lifetime));
        var archive = There.Get<DigestArchive>();
        foreach (var (id, window) in ((string, DigestWindow)[])[("mine", recent), ("theirs", recent), ("mine", old)])
            await archive.KeepAsync(new ArchivedDigest(null, Empty(id, window)), Stop);
        var links = There.Get<DigestLinks>();
        var mine = links.For("mine", recent)!;
        var foreign = new DigestLinks("https://news.example.org/api", Convert.ToBase64String([.. new byte[31], 1]));

        using var shown = await AskAsync(HttpMethod.Get, mine.AbsolutePath, isSignedIn: false);
        var html = await shown.Content.ReadAsStringAsync(Stop);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        html.ShouldContain("The digest mine");
        html.ShouldNotContain("theirs");
        html.ShouldNotContain("/article/");
        (await AnswerAsync(links.For("mine", old)!)).ShouldBe(HttpStatusCode.Gone);
        using var test = await AskAsync(HttpMethod.Get, links.For("none", recent)!.AbsolutePath, isSignedIn: false);
        (test.StatusCode, test.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, $"/day/{now:yyyy-MM-dd}"));
        (await AnswerAsync(foreign.For("mine", recent)!)).ShouldBe(HttpStatusCode.NotFound);
        (await AnswerAsync(new Uri(mine.AbsoluteUri[..^1] + (mine.AbsoluteUri[^1] == 'A' ? 'E' : 'A')))).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await StatusAsync(HttpMethod.Get, $"/digest/mine/{recent.Key}", isSignedIn: false)).Status.ShouldBeOneOf(
            HttpStatusCode.Unauthorized,
            HttpStatusCode.SeeOther
        );

        async Task<HttpStatusCode> AnswerAsync(Uri link) =>
            (await StatusAsync(HttpMethod.Get, link.AbsolutePath, isSignedIn: false)).Status;

        static Digest Empty(string id, DigestWindow window) =>
            new()
            {
                Id = id,
                Name = $"The digest {id}",
                Window = window,
                TimeZone = "UTC",
                Counts = new DigestCounts(0, SentimentCounts.None, 0, 0, 0),
            };
    }
}
