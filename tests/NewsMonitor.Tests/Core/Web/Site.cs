using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>A site with news that mean harm, a failed file, a feed and a digest, for all tests of a class or collection.</summary>
public sealed class Site(LaptopFixture laptop) : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";

    // Headline, outlet, author, text.
    private static readonly (string Title, string Source, string Author, string Text)[] Articles =
    [
        ($"{Script} Port strike in Rotterdam", Script, Script, $"{Script} said Maria {Script} Vos of Contoso in Rotterdam."),
        (
            "=HYPERLINK(\"http://evil.example\",\"Rotterdam\")",
            "=1+1",
            "+1",
            "The port of Rotterdam sued Contoso, said Maria Vos."
        ),
        (
            "@SUM(A1) Rotterdam {{ Words.Today }} {% assign x = 1 %}",
            "-2+3",
            "{{ Csrf }}",
            "Contoso opened in Rotterdam {{ 617 | times: 1013 }}."
        ),
        (
            "\"><img src=x onerror=alert(1)> Rotterdam",
            "' onmouseover='x",
            "\" style=\"x",
            "Contoso left Rotterdam, Maria Vos said.\r\n<style>*{}</style>"
        ),
        (
            "\u202Eesrever Rotterdam \u2066iso",
            "\u202Edaer",
            "a\u0300\u0301\u0302",
            "Rotterdam \u202Ewas\u202C told by Maria Vos of Contoso."
        ),
        (
            "ميناء روتردام يعلن الإضراب",
            "صحيفة الميناء",
            "ليلى",
            "أعلن عمال ميناء روتردام الإضراب يوم الاثنين بعد فشل المحادثات حول الأجور."
        ),
        ("鹿特丹港工人罢工", "港口日报", "王芳", "鹿特丹港的码头工人周一宣布罢工，此前有关工资的谈判破裂。"),
        (
            new string('W', 400) + " Rotterdam",
            new string('o', 300),
            "A",
            new string('x', 3_000) + " Rotterdam " + new string('y', 60_000)
        ),
        (
            "Quiet day in Rotterdam",
            "Evening Ledger",
            "Ada Lane",
            "Nothing happened in Rotterdam, Maria Vos of Contoso said on Monday."
        ),
    ];

    // A form with a list that is not saved.
    private const string Tried = "/watch/port/edit?name=%3Cb%3E&any=Rotterdam%0A%22%3Cscript%3E%22&notSources=%3Cb%3E";

    private const string Subscriptions = $$"""
        { "watchLists": {
            "port": { "name": "{{Script}} port", "any": ["Rotterdam", "{{Script}}", { "phrase": "\"><img src=x onerror=alert(1)>" }],
                      "notSources": ["=1+1"] },
            "quiet-list": { "any": ["Nobody <b>"] } },
          "digests": [ { "id": "daily", "when": { "at": "08:00" }, "recipients": [], "watchLists": ["port", "quiet-list"],
                         "covers": "everything" } ] }
        """;

    private IReadOnlyList<SeenPage>? _pages;

    internal Installation There { get; private set; } = null!;

    internal Visitor Admin { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        There = await Installation.CreateAsync(laptop);
        // Without a timer that ran, the health is an error on purpose.
        await There.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);
        Admin = new Visitor(There, "Ada " + Script, Role.Admin);
        foreach (var (number, article) in Articles.Index())
        {
            var file = new
            {
                title = article.Title,
                source = article.Source,
                author = article.Author,
                body = article.Text,
                url = number % 2 == 0 ? $"https://news.example/{number}?a=%22%3E&b='" : "javascript:alert(1)",
                date = number == 1 ? null : "2026-11-26T08:00:00Z",
            };
            await There.DropAsync($"{number}.json", System.Text.Json.JsonSerializer.Serialize(file));
            await There.RunAsync($"{number}.json");
        }

        await There.DropAsync(
            "0-copy.json",
            (await There.Account.Inbox.GetBlobClient("8.json").DownloadContentAsync(Stop)).Value.Content
        );
        await There.RunAsync("0-copy.json");
        foreach (var (number, injured) in new[] { (1, "12"), (2, "15") })
        {
            var version = new
            {
                title = "Fire in the harbor",
                source = "Evening Ledger",
                body = $"A fire in a warehouse injured {injured} people on Monday night, the brigade said. {Script} It took six hours to put "
                    + $"the fire out, and the harbor was closed until noon. Version {number} was written by the night desk.",
                url = "https://news.example/fire",
                date = $"2026-11-26T0{number}:00:00Z",
            };
            await There.DropAsync($"fire-{number}.json", System.Text.Json.JsonSerializer.Serialize(version));
            await There.RunAsync($"fire-{number}.json");
        }

        await There.DropAsync("empty <b>.txt", " ");
        await There.RunAsync("empty <b>.txt");
        await There.Get<PoisonQueue>().AddAsync($"lost {Script}.txt", "1", Stop);
        await There.Get<SubscriptionStore>().SaveAsync(Subscriptions, Stop);
        await There.Get<DigestJob>().RunAsync(DateTimeOffset.UtcNow, cancellationToken: Stop);
    }

    public async ValueTask DisposeAsync() => await There.DisposeAsync();

    // One of each kind of list in each shape: they are made by the same code.
    private static string? ShapeOf(string link)
    {
        var path = link.Split('?')[0];
        return Path.GetExtension(path) is { Length: > 0 } ending && path.Split('/').Length > 1
            ? path.Split('/')[1].Split('.')[0] + ending
            : null;
    }

    /// <summary>Every page that links lead to, from the first one on, as it was when a test first asked.</summary>
    internal async Task<IReadOnlyList<SeenPage>> PagesAsync() => _pages ??= await FollowAsync();

    private async Task<IReadOnlyList<SeenPage>> FollowAsync()
    {
        const int most = 120;
        List<SeenPage> pages = [];
        HashSet<string> known = ["/"];
        Queue<string> next = new([
            "/",
            "/search",
            "/search?q=",
            "/search?q=%28%3Cb%3E",
            "/ops",
            "/nowhere",
            Tried,
            "/search?q=warehouse",
            "/compare?q=Rotterdam&q=port+OR+strike",
        ]);
        while (next.TryDequeue(out var address) && pages.Count < most)
        {
            var reply = await Admin.AskAsync(address);
            var page = new SeenPage(address, reply);
            pages.Add(page);
            foreach (var link in page.Links.Where(link => known.Add(ShapeOf(link) ?? link)))
                next.Enqueue(link);
        }

        return pages;
    }
}

/// <summary>A page and its links to other pages of the site.</summary>
internal sealed record SeenPage(string Address, NewsMonitor.Core.Web.Routing.WebReply Reply)
{
    public IHtmlDocument Document { get; } =
        new HtmlParser().ParseDocument(new MemoryStream(Reply.Content.ToArray(), writable: false));

    public bool IsHtml => Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>Whether it is a page of the site, and not a kept mail.</summary>
    public bool HasFrame => IsHtml && Document.QuerySelector("header.site") is not null;

    public IEnumerable<string> Links =>
        HasFrame
            ? Document
                .QuerySelectorAll("a[href^='/']")
                .Select(link => link.GetAttribute("href")!)
                .Where(address => !address.StartsWith("//", StringComparison.Ordinal))
        : Header("Location") is { Length: > 0 } page ? [page]
        : [];

    private string Header(string name) => Reply.Headers.GetValueOrDefault(name, "");
}

/// <summary>Tests that share a site.</summary>
[CollectionDefinition]
public sealed class SiteCollection : ICollectionFixture<Site>;
