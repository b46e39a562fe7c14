using System.Text;
using System.Text.Json;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>All pages, as a visitor who follows every link sees them.</summary>
[Collection<SiteCollection>]
public sealed class SiteTests(Site site)
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

    [Fact]
    public async Task VersionsOfAnArticleSayWhatChanged()
    {
        var found = JsonDocument.Parse(await site.Admin.SeeAsync("/api/search?q=warehouse")).RootElement.GetProperty("items");
        var page = await site.Admin.SeeAsync("/article/" + found.EnumerateArray().Single().GetProperty("id").GetString());

        page.ShouldContain("<del>12</del> → <ins>15");
        page.ShouldContain("<ins>Version 2 was written by the night desk.</ins>");
        var earlier = page.Split("id=\"versions\"")[1].Split("href=\"")[1].Split('"')[0];
        (await site.Admin.SeeAsync(earlier)).ShouldContain("id=\"versions\"");
    }

    [Fact]
    public async Task AWithdrawnArticleSaysSoAndIsReplacedByNone()
    {
        // So long ago that no other page shows it.
        var longAgo = DateTimeOffset.UtcNow.AddDays(-400);
        var article = await StoredNews.StoreAsync(site.There, SampleNews.Article(1) with { Details = "gone.json" }, longAgo);
        var withdrawn = (Retirement.Withdrawn, article.StoredAt);
        await site
            .There.Get<ArticleStore>()
            .SupersedeAsync(article, article.Id, withdrawn, TestContext.Current.CancellationToken);

        var page = await site.Admin.SeeAsync("/article/" + article.Id);
        var answer = JsonDocument.Parse(await site.Admin.SeeAsync("/api/articles/" + article.Id)).RootElement;

        page.ShouldContain("<p class=\"fault\">Withdrawn by its provider");
        page.ShouldNotContain($"href=\"/article/{article.Id}\"");
        answer.TryGetProperty("replacedBy", out _).ShouldBeFalse();
        answer.GetProperty("withdrawn").GetBoolean().ShouldBeTrue();
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

    /// <summary>
    /// Browsers send the forms of a page that allows no referrer with "Origin: null", as if another site had (Fetch standard,
    /// "append a request Origin header"), and both hosts refuse those.
    /// </summary>
    [Fact]
    public async Task FormsOfPagesAreSentAsThoseOfThisSite() =>
        (await site.Admin.AskAsync("/ops")).Headers["Referrer-Policy"].ShouldBe("same-origin");

    /// <summary>A request does as much as it has time for.</summary>
    [Fact]
    public async Task WhoTriesFailedFilesAgainLearnsHowManyAreLeft()
    {
        (await site.Admin.SeeAsync("/ops?done=3&failed=1&left=7")).ShouldContain(
            "Tried again: 3 · failed again: 1 · still to do, or failed again less than five minutes ago: 7</p>"
        );
        (await site.Admin.SeeAsync("/ops?done=0&failed=0&interrupted=1")).ShouldContain(
            "One file takes longer than a page may. What was done stays done"
        );
    }

    [Fact]
    public async Task NoRequestEndsInAnErrorOfOurs()
    {
        var random = new Random(20261127);
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
        string[] names =
        [
            "q",
            "order",
            "after",
            "size",
            "done",
            "failed",
            "csrf",
            "blob",
            "x",
            "any",
            "sources",
            "sentiment",
            "seen",
        ];
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
