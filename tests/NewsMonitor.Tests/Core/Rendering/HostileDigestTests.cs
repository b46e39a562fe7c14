using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>Texts that are meant to break a mail.</summary>
public sealed class HostileDigestTests
{
    private static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;

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
            "th",
            "p",
            "h1",
            "h2",
            "h3",
            "a",
            "span",
            "br",
            "strong",
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

    private static bool IsPlain(IElement link) =>
        link.GetAttribute("href") is { } href
        && href.StartsWith("https://news.example/", StringComparison.Ordinal)
        && link.GetAttribute("rel") == "noopener";

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

    private static Task<RenderedDigest> RenderAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        SampleMails.RenderAsync(Spec, articles, unstored);
}
