using System.Net;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Testing.Web;

/// <summary>What every host that serves the site does alike.</summary>
public abstract class WebsiteContract(LaptopFixture laptop) : StrangersContract(laptop)
{
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
            reply.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"], "else browsers hide where a form comes from");
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
        using var taken = await SubmitAsync("/new-watch-list", $"csrf={token}&id=coal&any=Tar");
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

    /// <summary>A table that ends early must not look like all there is.</summary>
    [Fact]
    public async Task AReplyThatFailsHalfwayIsBrokenOff() =>
        await Should.ThrowAsync<Exception>(async () =>
        {
            using var reply = await AskAsync(HttpMethod.Get, "/echo/half");
            await reply.Content.ReadAsByteArrayAsync(Stop);
        });

    [Theory]
    [InlineData("/%01")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/echo/%ED%A0%80")]
    [InlineData("/echo?said=%ED%A0%80&&=&%&said")]
    [InlineData("/%E2%80%AE<script>")]
    [InlineData("//example.org/")]
    public async Task OddAddressesAreAnswered(string path) =>
        ((int)(await StatusAsync(HttpMethod.Get, path)).Status).ShouldBeLessThan(500);
}
