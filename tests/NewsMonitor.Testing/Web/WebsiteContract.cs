using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Testing.Web;

/// <summary>What every host that serves the site does alike.</summary>
public abstract class WebsiteContract(LaptopFixture laptop) : IAsyncLifetime
{
    private const string Reader = "00112233445566778899aabbccddeeff";

    internal Installation There { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Email:PublicUrl"] = "https://news.example.org/api";
        settings["NewsMonitor:Email:UnsubscribeKey"] = InstallationSettings.LinkKey;
        There = await Installation.CreateAsync(
            settings,
            new ServiceCollection().AddSingleton<Core.Web.Routing.IWebRoutes, EchoRoutes>()
        );
    }

    public virtual async ValueTask DisposeAsync()
    {
        await There.DisposeAsync();
        GC.SuppressFinalize(this);
    }

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

    [Fact]
    public async Task AFormNeedsItsTokenAndLeadsToAPage()
    {
        var shown = await TextAsync("/echo?said=%3Cb%3E+%C3%A9");
        shown.Split('\n')[1].ShouldBe("<b> é");
        var token = shown.Split('\n')[0];

        using var forged = await SubmitAsync("/echo", "said=hello");
        using var wrong = await SubmitAsync("/echo", $"said=hello&csrf={token[..^2]}AA");
        using var right = await SubmitAsync("/echo", $"said=hello&csrf={token}");
        using var huge = await SubmitAsync("/echo", $"csrf={token}&said={new string('a', Core.Web.Routing.WebRequest.MaxForm)}");

        (forged.StatusCode, wrong.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        (right.StatusCode, right.Headers.Location).ShouldBe(
            (HttpStatusCode.SeeOther, new Uri("/echo?said=hello", UriKind.Relative))
        );
        huge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task EveryReplyHasTheHeadersThatProtectIt()
    {
        foreach (var path in (string[])["/echo", "/nowhere", "/echo/broken"])
        {
            using var reply = await AskAsync(HttpMethod.Get, path);
            var policy = reply.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            reply.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task FaultsBecomePagesOrProblemDetailsAndSayNothingOfTheInside()
    {
        (await StatusAsync(HttpMethod.Get, "/nowhere")).ShouldBe((HttpStatusCode.NotFound, "text/html"));
        (await StatusAsync(HttpMethod.Get, "/api/nowhere")).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"));
        (await StatusAsync(HttpMethod.Get, "/echo/away")).ShouldBe((HttpStatusCode.ServiceUnavailable, "text/html"));
        (await StatusAsync(HttpMethod.Get, "/api/echo/broken")).ShouldBe(
            (HttpStatusCode.InternalServerError, "application/problem+json")
        );
        using var broken = await AskAsync(HttpMethod.Get, "/echo/broken");
        (await broken.Content.ReadAsStringAsync(Stop)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task MethodsThatAnAddressDoesNotSupportAreNamed()
    {
        using var submitted = await SubmitAsync("/echo/hello", "");
        submitted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        submitted.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);

        using var head = await AskAsync(HttpMethod.Head, "/echo/hello");
        (head.StatusCode, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, 5));
        (await head.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
    }

    /// <summary>The site's own pages: one with a form whose fields have several lines, and others in each shape.</summary>
    [Fact]
    public async Task AWatchListIsTriedSavedAddedAndRemovedAndPagesHaveOtherShapes()
    {
        const string subscriptions = """
            { "watchLists": { "port": { "any": ["Rotterdam"] } },
              "digests": [ { "id": "a", "when": { "at": "08:00" }, "recipients": [], "watchLists": ["port"] } ] }
            """;
        await There.Get<SubscriptionStore>().SaveAsync(subscriptions, Stop);
        var tried = await TextAsync("/watch/port/edit?any=Rotterdam%0AAntwerp");
        tried.ShouldContain("Rotterdam&#xA;Antwerp</textarea>");
        const string seenField = "name=\"seen\" value=\"";
        var (seen, token) = (Value(tried, seenField), Value(tried, "name=\"csrf\" value=\""));
        using var saved = await SubmitAsync("/watch/port/edit", $"csrf={token}&seen={seen}&any=Rotterdam%0D%0A%22dock+strike%22");
        saved.Headers.Location!.OriginalString.ShouldBe("/watch/port");
        (await TextAsync("/watch/port")).ShouldContain("&quot;dock strike&quot;");

        var form = await TextAsync("/new-watch-list?id=coal&any=Coal");
        using var added = await SubmitAsync("/new-watch-list", $"csrf={token}&seen={Value(form, seenField)}&id=coal&any=Coal");
        added.Headers.Location!.OriginalString.ShouldBe("/watch/coal");
        using var taken = await SubmitAsync("/new-watch-list", $"csrf={token}&id=coal&any=Coal");
        taken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var asked = Value(await TextAsync("/watch/coal/remove"), seenField);
        using var forged = await SubmitAsync("/watch/coal/remove", $"seen={asked}");
        using var late = await SubmitAsync("/watch/coal/remove", $"csrf={token}&seen={seen}");
        using var removed = await SubmitAsync("/watch/coal/remove", $"csrf={token}&seen={asked}");
        (forged.StatusCode, late.StatusCode, removed.StatusCode).ShouldBe(
            (HttpStatusCode.Forbidden, HttpStatusCode.Conflict, HttpStatusCode.SeeOther)
        );
        (await StatusAsync(HttpMethod.Get, "/watch/coal")).Status.ShouldBe(HttpStatusCode.NotFound);

        foreach (
            var (path, type) in new[]
            {
                ("/watch/port.csv", "text/csv"),
                ("/watch/port.json", "application/feed+json"),
                ("/day/2026-11-25.atom", "application/atom+xml"),
                ("/day/2026-11-25/print", "text/html"),
                ("/api/openapi.json", "application/json"),
            }
        )
            (await StatusAsync(HttpMethod.Get, path)).ShouldBe((HttpStatusCode.OK, type), path);
        foreach (var path in (string[])["/api/entities/00", "/api/stories/00"])
            (await StatusAsync(HttpMethod.Get, path)).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"), path);

        static string Value(string page, string before) => page.Split(before)[1].Split('"')[0];
    }

    [Fact]
    public async Task LongRepliesAreStreamedToTheirEnd()
    {
        using var reply = await AskAsync(HttpMethod.Get, "/echo/all.csv");
        reply.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await reply.Content.ReadAsStringAsync(Stop)).Length.ShouldBe(EchoRoutes.Lines * 7);
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
        await archive.EnsureCreatedAsync(Stop);
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

    [Theory]
    [InlineData("/%01")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/echo/%ED%A0%80")]
    [InlineData("/echo?said=%ED%A0%80&&=&%&said")]
    [InlineData("/%E2%80%AE<script>")]
    [InlineData("//example.org/")]
    public async Task OddAddressesAreAnswered(string path) =>
        ((int)(await StatusAsync(HttpMethod.Get, path)).Status).ShouldBeLessThan(500);

    /// <summary>Sends a request to the host.</summary>
    /// <param name="request">To a path, as the browser would send it.</param>
    /// <param name="isSignedIn">Whether as a user with every right.</param>
    protected abstract Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isSignedIn);

    protected Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, bool isSignedIn = true) =>
        SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)), isSignedIn);

    protected async Task<string> TextAsync(string path)
    {
        using var reply = await AskAsync(HttpMethod.Get, path);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await reply.Content.ReadAsStringAsync(Stop);
    }

    protected Task<HttpResponseMessage> SubmitAsync(string path, string form, bool isSignedIn = true)
    {
        var content = new StringContent(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content },
            isSignedIn
        );
    }

    private async Task<(HttpStatusCode Status, string? Type)> StatusAsync(HttpMethod method, string path, bool isSignedIn = true)
    {
        using var reply = await AskAsync(method, path, isSignedIn);
        return (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType);
    }
}
