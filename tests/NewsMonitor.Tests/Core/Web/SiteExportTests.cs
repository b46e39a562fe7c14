using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>All lists in all shapes, and the API, of one site.</summary>
[Collection<SiteCollection>]
public sealed class SiteExportTests(Site site)
{
    private static readonly string[] Shapes = [".rss", ".atom", ".json", ".csv"];

    [Theory]
    [InlineData("/search?q=%28a", "text/html")]
    [InlineData("/search.rss?q=%28a", "application/problem+json")]
    [InlineData("/search.atom?q=%28a", "application/problem+json")]
    [InlineData("/search.json?q=%28a", "application/problem+json")]
    [InlineData("/search.csv?q=%28a", "application/problem+json")]
    [InlineData("/api/search?q=%28a", "application/problem+json")]
    [InlineData("/api/search.csv?q=%28a", "application/problem+json")]
    [InlineData("/search.json?q=rotterdam&after=zzz", "application/problem+json")]
    [InlineData("/api/search.rss?q=rotterdam&order=best&after=newest-1-a", "application/problem+json")]
    [InlineData("/day/2026-11-25.atom?after=zzz", "application/problem+json")]
    [InlineData("/api/search?q=a&size=101", "application/problem+json")]
    [InlineData("/api/entities/00?days=7", "application/problem+json")]
    public async Task AWrongQueryIsAnsweredWithWhereAndWhy(string address, string type)
    {
        var reply = await site.Admin.AskAsync(address);

        reply.Status.ShouldBe(400);
        reply.Headers["Content-Type"].ShouldStartWith(type);
        Encoding
            .UTF8.GetString(reply.Content.Span)
            .ShouldContain(
                address.Contains("size") ? "size"
                : address.Contains("after") ? "after"
                : address.Contains("days") ? "days"
                : "bracket"
            );
    }

    /// <summary>A day, a story, a name and a watch-list have the same articles in every shape.</summary>
    [Fact]
    public async Task EveryListHasTheSameArticlesInEveryShape()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var pages = await site.PagesAsync();
        foreach (var kind in (string[])["/", "/story/", "/entity/", "/watch/"])
        {
            var list = pages
                .First(page =>
                    page.Document.QuerySelector("link[rel=alternate]") is not null
                    && page.Address.StartsWith(kind, StringComparison.Ordinal)
                )
                .Document.QuerySelectorAll("link[rel=alternate]")
                .Select(link => link.GetAttribute("href")!)
                .ToDictionary(address => Path.GetExtension(address));

            var items = JsonDocument.Parse(await site.Admin.SeeAsync(list[".json"])).RootElement.GetProperty("items");
            var ids = items.EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();
            ids.ShouldNotBeEmpty(kind);
            XDocument.Parse(await site.Admin.SeeAsync(list[".rss"])).Descendants("guid").Select(id => id.Value).ShouldBe(ids);
            XDocument.Parse(await site.Admin.SeeAsync(list[".atom"])).Descendants(atom + "entry").Count().ShouldBe(ids.Count);
            using var table = new MemoryStream();
            await (await site.Admin.AskAsync(list[".csv"])).Write!(table, TestContext.Current.CancellationToken);
            var rows = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            rows.Skip(1).Select(row => row.Split(',')[0]).ShouldBe(ids);
        }

        (await site.Admin.AskAsync("/story/00112233445566778899aabbccddeeff.csv")).Status.ShouldBe(404);
        (await site.Admin.AskAsync("/watch/none.rss")).Status.ShouldBe(404);
    }

    /// <summary>Feed readers and programs cannot sign in as people do.</summary>
    [Fact]
    public async Task EveryListIsBelowTheApiToo()
    {
        var lists = (await site.PagesAsync())
            .SelectMany(page => page.Document.QuerySelectorAll("link[rel=alternate]"))
            .Select(link => link.GetAttribute("href")!)
            .Where(address => Shapes.Contains(Path.GetExtension(address.Split('?')[0])))
            .DistinctBy(address => (address.Split('/', '.', '?')[1], Path.GetExtension(address.Split('?')[0])))
            .ToList();
        lists.Count.ShouldBe(5 * Shapes.Length, "those of searches, days, stories, names and watch-lists");
        foreach (var address in lists)
            (await TextAsync("/api" + address)).ShouldBe((await TextAsync(address)).Replace(address, "/api" + address), address);

        foreach (var (address, status) in new[] { ("/api/watch/none.rss", 404), ("/api/search.csv?q=%28a", 400) })
        {
            var reply = await site.Admin.AskAsync(address);
            (reply.Status, reply.Headers["Content-Type"]).ShouldBe((status, Problem.ContentType));
        }

        async Task<string> TextAsync(string address)
        {
            var reply = await site.Admin.AskAsync(address);
            reply.Status.ShouldBe(200, address);
            if (reply.Write is not { } write)
                return Encoding.UTF8.GetString(reply.Content.Span);
            using var table = new MemoryStream();
            await write(table, TestContext.Current.CancellationToken);
            return Encoding.UTF8.GetString(table.ToArray());
        }
    }

    [Fact]
    public async Task TheApiAnswersAsItsDescriptionSays()
    {
        var description = JsonDocument.Parse(await site.Admin.SeeAsync("/api/openapi.json")).RootElement;
        var addresses = (await site.PagesAsync()).Where(page => page.Reply.Status == 200).Select(page => page.Address).ToList();
        foreach (
            var (path, address) in new[]
            {
                ("/api/search", "/api/search?q=rotterdam"),
                ("/api/search", "/api/search?q=date:2026-11-01+date:2026-10-01"),
                ("/api/articles/{id}", "/api/articles/" + Id("/article/")),
                ("/api/entities/{id}", "/api/entities/" + Id("/entity/")),
                ("/api/stories/{id}", "/api/stories/" + Id("/story/")),
                ("/api/health", "/api/health"),
            }
        )
        {
            var answer = JsonDocument.Parse(await site.Admin.SeeAsync(address)).RootElement;
            var schema = description.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses");
            OpenApi.Faults(description, schema.GetProperty("200"), answer).ShouldBeEmpty(address);
        }

        var described = description
            .GetProperty("paths")
            .EnumerateObject()
            .Select(path => path.Name.Replace("{id}", "{}").Replace("{day}", "{}"))
            .SelectMany(path => Shapes.Select(shape => path.Replace(".{format}", shape)).Distinct());
        var answered = site.There.Get<IEnumerable<IWebRoutes>>().SelectMany(routes => routes.Routes).Select(route => route.Path);
        answered
            .Where(path => path.StartsWith("/api/") && path != "/api/openapi.json" && path != "/api/unsubscribe/{}")
            .ShouldBe(described, ignoreOrder: true);

        (await site.Admin.AskAsync("/api/entities/00")).Headers["Content-Type"].ShouldStartWith("application/problem+json");
        (await site.Admin.AskAsync("/api/stories/00")).Status.ShouldBe(404);
        (await site.Admin.AskAsync("/api/search?q=rotterdam&order=oldest")).Status.ShouldBe(400);
        (await site.Admin.AskAsync("/api/search?q=rotterdam&after=zzz")).Status.ShouldBe(400);

        foreach (var (order, other) in new[] { ("newest", "best"), ("best", "newest") })
        {
            var page = JsonDocument.Parse(await site.Admin.SeeAsync($"/api/search?q=rotterdam&size=2&order={order}"));
            var after = page.RootElement.GetProperty("next").GetString();
            await site.Admin.SeeAsync($"/api/search?q=rotterdam&size=2&order={order}&after={after}");
            (await site.Admin.AskAsync($"/api/search?q=rotterdam&size=2&order={other}&after={after}")).Status.ShouldBe(
                400,
                other
            );
        }

        string Id(string kind) =>
            addresses.First(address => address.StartsWith(kind, StringComparison.Ordinal)).Split('/')[2].Split('?', '.')[0];
    }

    /// <summary>The file alone says what it lacks, as the page does.</summary>
    [Theory]
    [InlineData("watch:typo", "There is no watch:typo.")]
    [InlineData("rotterdam date:2020..2040", "The query has more days; only ")]
    public async Task EveryShapeSaysWhatItLacks(string query, string note)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        query = "?q=" + Uri.EscapeDataString(query);
        (await site.Admin.SeeAsync("/search" + query)).ShouldContain(note);

        var rss = XDocument.Parse(await site.Admin.SeeAsync("/search.rss" + query));
        rss.Root!.Element("channel")!.Element("description")!.Value.ShouldContain(note);
        var feed = XDocument.Parse(await site.Admin.SeeAsync("/search.atom" + query));
        feed.Root!.Element(atom + "subtitle").ShouldNotBeNull().Value.ShouldContain(note);
        var json = JsonDocument.Parse(await site.Admin.SeeAsync("/search.json" + query));
        json.RootElement.GetProperty("_newsmonitor")
            .GetProperty("notes")
            .EnumerateArray()
            .Single()
            .GetString()!
            .ShouldContain(note);
        using var table = new MemoryStream();
        await (await site.Admin.AskAsync("/search.csv" + query)).Write!(table, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(table.ToArray()).Split("\r\n")[^2].ShouldContain(note);
        (await site.Admin.SeeAsync("/search/print" + query)).ShouldContain(note);
    }

    [Fact]
    public async Task DatesThatContradictEachOtherHaveNoDays()
    {
        const string Query = "?q=rotterdam+date:2026-11-01+date:2026-10-01";
        var answer = JsonDocument.Parse(await site.Admin.SeeAsync("/api/search" + Query)).RootElement;

        answer.TryGetProperty("from", out _).ShouldBeFalse();
        answer.GetProperty("total").GetInt32().ShouldBe(0);
        (await site.Admin.SeeAsync("/search" + Query)).ShouldContain("no day fits all dates of the query");
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
}
