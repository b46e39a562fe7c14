using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Rendering;

public sealed partial class DigestRendererTests
{
    private static readonly DigestSpec Spec = DefaultSubscription
        .From(new DigestOptions { TimeZone = "Europe/Madrid", At = "09:00" })
        .Spec;

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{ 7 | times: 6 }}{% raw %}",
        "</title></style><style>*{display:none}",
        "a\r\nBcc: all@example.org\r\n\r\nbody",
        "\u202Eesrever\u202C",
        "&lt;b&gt; &amp;",
        new string('\u0301', 2000),
        new string('W', 5000),
        "<!--",
        "]]>",
        "=?utf-8?q?=0D=0ABcc:x?=",
        "\0\u0001\u001B[31m",
        "نص عربي للتجربة",
        "漢字".PadRight(900, '字'),
        "👩‍🚒👩‍🚒👩‍🚒",
        "\uD800",
        "`${x}`",
        "'+'",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(2_000)]
    public async Task TheHtmlFitsIntoAMailHoweverManyArticles(int count)
    {
        var rendered = await RenderAsync(Enumerable.Range(0, count).Select(SampleNews.Article));
        Encoding.UTF8.GetByteCount(rendered.Html).ShouldBeLessThan(100_000);
        rendered.Text.ShouldEndWith("\n");
    }

    [Fact]
    public async Task TheWorstThatCanComeInFits()
    {
        var wide = new string('"', 4000);
        var url = "https://news.example/?" + string.Concat(Enumerable.Repeat("a&", 280));
        EntityCategory[] categories = [EntityCategory.Person, EntityCategory.Organization, EntityCategory.Location];
        var articles = Enumerable
            .Range(0, 400)
            .Select(n =>
                SampleNews.Article(n, wide + n) with
                {
                    Url = new Uri(url + n),
                    Source = wide,
                    Tags = SampleNews.Article(n).Tags with
                    {
                        Summary = [wide],
                        Entities =
                        [
                            .. categories.Select(category =>
                                SampleNews.Entity(
                                    ($"{n % 40}{wide}", category),
                                    SentimentLabel.Positive,
                                    wide,
                                    9,
                                    inTitle: true
                                ) with
                                {
                                    Key = $"{category}|{n % 40}",
                                }
                            ),
                        ],
                    },
                }
            );
        var rejected = Enumerable
            .Range(0, 400)
            .Select(n => SampleNews.Rejected(wide + n, (RejectionKind)(n % 8), wide))
            .ToArray();

        var rendered = await RenderAsync(articles, rejected);

        Encoding.UTF8.GetByteCount(rendered.Html).ShouldBeLessThan(100_000);
    }

    [Theory]
    [InlineData("Brand")]
    [InlineData("\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"")]
    public async Task AHundredWatchListsFitAndNoneIsLeftUnnamed(string name)
    {
        var lists = Enumerable
            .Range(0, 100)
            .Select(i => new WatchList
            {
                Id = $"l{i}",
                Name = $"{name} {i}",
                Any = [new EntityTerm("Northwind Rail", [], [])],
            });
        var source = new NewsSource(Enumerable.Range(0, 2_000).Select(SampleNews.Article));

        var digest = await DigestBuilder.BuildAsync(
            source,
            Spec with
            {
                WatchLists = [.. lists],
            },
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var rendered = DigestRenderer.Render(digest);

        Encoding.UTF8.GetByteCount(rendered.Html).ShouldBeLessThan(100_000);
        rendered.Text.ShouldContain("Also matched: ");
        if (name == "Brand")
            Enumerable.Range(0, 100).ShouldAllBe(i => Words(rendered.Text).Contains($"Brand {i}"));
    }

    [Fact]
    public async Task NothingFromOutsideBecomesMarkup()
    {
        var rendered = await RenderHostileAsync();
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(rendered.Html);

        string[] allowed =
        [
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "div",
            "table",
            "tbody",
            "tr",
            "td",
            "p",
            "h1",
            "h2",
            "h3",
            "a",
            "span",
            "br",
            "strong",
            "ul",
            "li",
        ];
        page.All.Select(element => element.LocalName).Distinct().Except(allowed).ShouldBeEmpty();
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.All.SelectMany(element => element.Attributes)
            .ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
        page.QuerySelectorAll("a").ShouldAllBe(link => IsPlain(link));
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
        page.Body!.TextContent.ShouldContain("{{ 7 | times: 6 }}");
        rendered.Html.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task NothingFromOutsideBreaksALineOfTheTextOrTheSubject()
    {
        var rendered = await RenderHostileAsync();

        rendered.Subject.ShouldAllBe(c => !char.IsControl(c));
        rendered
            .Text.Split('\n')
            .ShouldAllBe(line => !line.StartsWith("Bcc", StringComparison.Ordinal) && line.All(c => !char.IsControl(c)));
    }

    [Fact]
    public async Task TheTextSaysWhatTheHtmlSays()
    {
        var rendered = await RenderAsync(
            Enumerable.Range(0, 30).Select(SampleNews.Article),
            SampleNews.Rejected("a.bin", RejectionKind.Binary, "The file is not text.")
        );
        var page = new HtmlParser().ParseDocument(rendered.Html);
        var text = Words(rendered.Text);

        foreach (
            var part in page.QuerySelectorAll("h1,h2,h3,p.s,p.s a,p.ink")
                .Where(part => part.ChildElementCount == 0 || part.QuerySelector("br") is null)
        )
            text.ShouldContain(Words(part.TextContent));
        foreach (var link in page.QuerySelectorAll("a"))
            rendered.Text.ShouldContain(link.GetAttribute("href")!);
    }

    [Fact]
    public async Task TheTextKeepsItsWidth()
    {
        var rendered = await RenderAsync(Enumerable.Range(0, 60).Select(SampleNews.Article));
        rendered
            .Text.Split('\n')
            .Where(line => !line.Contains("https://", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Length <= 72);
        rendered.Text.ShouldNotContain("\n\n\n\n");
        rendered.Text.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public async Task HeadingsFollowEachOtherInOrder()
    {
        var rendered = await RenderAsync(Enumerable.Range(0, 60).Select(SampleNews.Article));
        var page = new HtmlParser().ParseDocument(rendered.Html);
        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        for (var i = 1; i < levels.Count; i++)
            levels[i].ShouldBeLessThanOrEqualTo(levels[i - 1] + 1);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("table").ShouldAllBe(table => table.GetAttribute("role") == "presentation");
    }

    /// <summary>A colour that is right on white and stays in the dark is what nobody can read.</summary>
    [Fact]
    public async Task DarkModeHasAColourForWhateverHasOne()
    {
        foreach (var (name, digest) in await SampleMails.AllAsync(TestContext.Current.CancellationToken))
        {
            var html = DigestRenderer.Render(digest).Html;
            var dark = html[
                html.IndexOf("prefers-color-scheme:dark", StringComparison.Ordinal)..html.IndexOf(
                    "</style>",
                    StringComparison.Ordinal
                )
            ];
            var selectors = string.Join(',', DarkColour().Matches(dark).Select(rule => rule.Groups[1].Value));
            var coloured = new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("[style]:not([aria-hidden])")
                .Where(element => OwnColour().IsMatch(element.GetAttribute("style")!))
                .ToList();

            coloured.ShouldNotBeEmpty();
            coloured
                .Where(element => !element.Matches(selectors))
                .Select(element => $"{name}: {element.OuterHtml}")
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(0, 0, "News digest: nothing new – Mon 23 Nov")]
    [InlineData(0, 2, "News digest: 2 files could not be read – Mon 23 Nov")]
    [InlineData(1, 0, "News digest: Northwind Rail opens a second line as commuters… – Mon 23 Nov")]
    [InlineData(2000, 0, "(+1,999) – Mon 23 Nov")]
    public async Task TheSubjectTellsTheLead(int articles, int rejected, string subject)
    {
        var rendered = await RenderAsync(
            Enumerable.Range(0, articles).Select(SampleNews.Article),
            [.. Enumerable.Range(0, rejected).Select(n => SampleNews.Rejected($"{n}", RejectionKind.Empty, "Empty."))]
        );
        rendered.Subject.ShouldEndWith(subject);
        rendered.Subject.Length.ShouldBeLessThanOrEqualTo(78);
    }

    [Fact]
    public async Task TimesAreTheReaders()
    {
        var rendered = await RenderAsync([SampleNews.Article(1)]);
        rendered.Text.ShouldContain("22 Nov 09:00 – 23 Nov 09:00, Europe/Madrid");
    }

    private static bool IsPlain(IElement link) =>
        link.GetAttribute("href") is { } href
        && href.StartsWith("https://news.example/", StringComparison.Ordinal)
        && link.GetAttribute("rel") == "noopener";

    private static string Words(string text) => White().Replace(text, " ").Trim();

    private static Task<RenderedDigest> RenderHostileAsync()
    {
        var articles = Hostile.Select(
            (text, n) =>
                SampleNews.Article(n, text) with
                {
                    Source = text,
                    Url =
                        n % 3 == 0
                            ? new Uri("javascript:alert(1)")
                            : new Uri(
                                "https://news.example/"
                                    + Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)))
                            ),
                    Tags = SampleNews.Article(n).Tags with
                    {
                        Summary = [text],
                        KeyPhrases = [text],
                        Entities =
                        [
                            SampleNews.Entity((text, (EntityCategory)(n % 4)), SentimentLabel.Negative, text, 5, inTitle: true),
                        ],
                    },
                }
        );
        return RenderAsync(articles, [.. Hostile.Select((text, n) => SampleNews.Rejected(text, (RejectionKind)(n % 8), text))]);
    }

    private static async Task<RenderedDigest> RenderAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        DigestRenderer.Render(
            await DigestBuilder.BuildAsync(
                new NewsSource(articles, unstored),
                Spec,
                SampleNews.Window,
                TestContext.Current.CancellationToken
            )
        );

    [GeneratedRegex(@"([^{}]+)\{[^{}]*(?<![a-z-])color:")]
    private static partial Regex DarkColour();

    [GeneratedRegex("(?<![a-z-])color:")]
    private static partial Regex OwnColour();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
