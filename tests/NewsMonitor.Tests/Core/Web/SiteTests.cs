using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>All pages, exports and answers of the API, as somebody sees them who follows every link.</summary>
public sealed class SiteTests(Site site) : IClassFixture<Site>
{
    private const int MaxPage = 100_000;
    private static readonly string[] Schemes = ["http://", "https://", "/", "#main"];

    [Fact]
    public async Task NoLinkIsDeadAndEveryPageIsSmall()
    {
        var pages = await site.PagesAsync();

        pages.Count.ShouldBeGreaterThan(30);
        pages
            .Where(page => page.Reply.Status is not (200 or 303) && page.Address is not ("/nowhere" or "/search?q=%28%3Cb%3E"))
            .Select(page => $"{page.Reply.Status} {page.Address}")
            .ShouldBeEmpty();
        pages.Where(page => page.Reply.Content.Length > MaxPage).Select(page => page.Address).ShouldBeEmpty();
    }

    [Fact]
    public async Task TextFromOutsideIsNeverMarkup()
    {
        foreach (var page in (await site.PagesAsync()).Where(page => page.HasFrame))
        {
            var html = page.Document;
            html.QuerySelectorAll("script")
                .Select(script => script.GetAttribute("src"))
                .ShouldAllBe(at => at!.StartsWith("/assets/"));
            html.QuerySelectorAll("img,iframe,object,style,[style],base,meta[http-equiv]").ShouldBeEmpty(page.Address);
            html.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                .ShouldBeEmpty(page.Address);
            html.QuerySelectorAll("[href]")
                .Select(link => link.GetAttribute("href")!)
                .ShouldAllBe(address => Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.Ordinal)));
            html.QuerySelectorAll("a[href^=http]").ShouldAllBe(link => link.GetAttribute("rel")!.Contains("noopener noreferrer"));
            html.QuerySelectorAll("form[method=post]").ShouldAllBe(form => form.QuerySelector("input[name=csrf]") != null);
            html.Body!.TextContent.ShouldNotContain("625021", Case.Sensitive, "a template in a text is text");
        }
    }

    /// <summary>The policy of a kept mail lets in its own styles, and nothing that was put into it.</summary>
    [Fact]
    public async Task AKeptMailIsShownAsItWasSent()
    {
        var mail = (await site.PagesAsync()).Single(page => page.Address.StartsWith("/digest/", StringComparison.Ordinal));
        var policy = mail.Reply.Headers["Content-Security-Policy"];

        mail.Document.QuerySelectorAll("script,form,iframe").ShouldBeEmpty();
        policy.ShouldContain("sandbox allow-popups");
        policy.ShouldNotContain("unsafe-inline");
        policy.Split("'sha256-").Length.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("/search?q=%28a", "text/html")]
    [InlineData("/search.rss?q=%28a", "application/problem+json")]
    [InlineData("/search.atom?q=%28a", "application/problem+json")]
    [InlineData("/search.json?q=%28a", "application/problem+json")]
    [InlineData("/search.csv?q=%28a", "application/problem+json")]
    [InlineData("/api/search?q=%28a", "application/problem+json")]
    [InlineData("/api/search?q=a&size=101", "application/problem+json")]
    public async Task AWrongQueryIsAnsweredWithWhereAndWhy(string address, string type)
    {
        var reply = await site.Admin.AskAsync(address);

        reply.Status.ShouldBe(400);
        reply.Headers["Content-Type"].ShouldStartWith(type);
        Encoding.UTF8.GetString(reply.Content.Span).ShouldContain(address.Contains("size") ? "size" : "bracket");
    }

    [Fact]
    public async Task ExportsAreWellFormedAndTheTableHasEveryResultWithoutAFormula()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var rss = XDocument.Parse(await site.Admin.SeeAsync("/search.rss?q=rotterdam"));
        var feed = XDocument.Parse(await site.Admin.SeeAsync("/search.atom?q=rotterdam"));
        var json = JsonDocument.Parse(await site.Admin.SeeAsync("/search.json?q=rotterdam"));
        var api = JsonDocument.Parse(await site.Admin.SeeAsync("/api/search?q=rotterdam&size=0"));
        var total = api.RootElement.GetProperty("total").GetInt32();

        total.ShouldBeGreaterThan(4);
        rss.Descendants("item").Count().ShouldBe(total);
        feed.Descendants(atom + "entry").Count().ShouldBe(total);
        json.RootElement.GetProperty("items").GetArrayLength().ShouldBe(total);
        var reply = await site.Admin.AskAsync("/search.csv?q=rotterdam");
        using var table = new MemoryStream();
        await reply.Write!(table, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(table.ToArray());
        text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(total + 1);
        text.ShouldContain("'=HYPERLINK");
        text.Split([',', '\n', '"'])
            .ShouldNotContain(cell => cell.StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('+'));
        reply.Headers["Content-Disposition"].ShouldBe("attachment; filename=\"news-rotterdam.csv\"");
    }

    [Fact]
    public async Task AFailedFileIsTriedAgainByAnAdminAndByNobodyElse()
    {
        (await site.Admin.SeeAsync("/ops")).ShouldContain("lost &lt;script&gt;");
        (await new Visitor(site.There, "Eva", Role.Editor).SendAsync("/ops/retry")).Status.ShouldBe(403);

        // It is no longer in the inbox, so there is nothing left to do.
        (await site.Admin.SubmitAsync("/ops/retry")).ShouldContain("Tried again: 1");

        (await site.Admin.SeeAsync("/ops")).ShouldNotContain("lost &lt;script&gt;");
    }

    [Fact]
    public async Task NoRequestEndsInAnErrorOfOurs()
    {
        var random = new Random(20261127);

        // Without a timer that ran, the health is an error on purpose.
        await site.There.Get<TickStore>().RecordAsync(TimerNames.SendDigests, false, TestContext.Current.CancellationToken);
        var website = site.There.Get<Website>();
        for (var i = 0; i < 1_000; i++)
        {
            var request = RandomRequest(website.Routes, random);
            var reply = await website.AnswerAsync(request, TestContext.Current.CancellationToken);
            reply.Status.ShouldBeLessThan(500, $"{request.Method} {request.Path}{request.RawQuery}");
        }
    }

    private static WebRequest RandomRequest(IReadOnlyList<Route> routes, Random random)
    {
        string[] odd =
        [
            "",
            "%00",
            "\u202E",
            "<b>",
            "../",
            "2026-11-27",
            "daily",
            new('a', 300),
            "-1",
            "(",
            "\"",
            "é",
            "\ud800",
            "0",
        ];
        string[] names = ["q", "order", "after", "size", "done", "failed", "csrf", "blob", "x"];
        var path = routes[random.Next(routes.Count)].Path;
        while (path.Contains("{}", StringComparison.Ordinal))
        {
            var at = path.IndexOf("{}", StringComparison.Ordinal);
            path = path[..at] + odd[random.Next(odd.Length)] + path[(at + 2)..];
        }

        var query = string.Join(
            '&',
            Enumerable.Range(0, random.Next(4)).Select(_ => $"{names[random.Next(names.Length)]}={odd[random.Next(odd.Length)]}")
        );
        var role = (Role)random.Next(4);
        return new WebRequest
        {
            Method = new[] { "GET", "GET", "GET", "POST", "HEAD", "PUT", "BREW" }[random.Next(7)],
            Path = random.Next(10) == 0 ? path + odd[random.Next(odd.Length)] : path,
            Query = Fields.Parse(query),
            RawQuery = query.Length > 0 ? "?" + query : "",
            Body = new MemoryStream(Encoding.UTF8.GetBytes(query)),
            Principal = random.Next(5) == 0 ? null : new Principal("Ada", role, "s") { IsProgram = random.Next(2) == 0 },
        };
    }
}
