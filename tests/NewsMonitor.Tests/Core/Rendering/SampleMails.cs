using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>Digests of every kind, as they are mailed.</summary>
internal static class SampleMails
{
    private static readonly DigestSpec Everything = DefaultSubscription
        .From(new DigestOptions { TimeZone = "Europe/Madrid", At = "09:00" })
        .Spec;

    private static readonly IReadOnlyList<WatchList> Lists =
    [
        new()
        {
            Id = "rail",
            Name = "Rail & <trams>",
            Any = [new EntityTerm("Northwind Rail", [], []), new EntityTerm("Lake Orrin", [], [])],
        },
        new()
        {
            Id = "banks",
            Name = "Banks",
            Any = [new EntityTerm("Contoso Bank", [], [])],
        },
        new()
        {
            Id = "nobody",
            Name = "Nobody",
            Any = [new EntityTerm("Wingtip Toys", [], [])],
        },
    ];

    private static readonly string[] Awkward =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></style><style>*{display:none}",
        "&lt;b&gt; &amp; &nosuch;",
        "<!--",
        "]]>",
        "\0\u0001\u001B[31m",
        new string('W', 3_000),
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente".PadRight(300, 'n'),
        "رئيس البلدية يعلن خطة جديدة للميناء بعد العاصفة",
        "ראש העיר הודיע על תוכנית",
        "漢字の見出し",
        "=?utf-8?q?=0D=0ABcc:x?=",
        new string('\u0301', 500),
    ];

    /// <summary>The digest of these articles and files, rendered.</summary>
    public static async Task<RenderedDigest> RenderAsync(
        DigestSpec spec,
        IEnumerable<StoredArticle> articles,
        params UnstoredBlob[] unstored
    ) =>
        DigestRenderer.Render(
            await DigestBuilder.BuildAsync(
                new NewsSource(articles, unstored),
                spec,
                SampleNews.Window,
                TestContext.Current.CancellationToken
            )
        );

    public static async Task<IReadOnlyList<(string Name, Digest Digest)>> AllAsync(CancellationToken cancellationToken)
    {
        var news = Enumerable.Range(0, 120).Select(SampleNews.Article).ToList();
        var some = news.Take(30).ToList();
        var watched = Everything with { WatchLists = Lists };
        var days = Enumerable.Range(1, 14).SelectMany(day => news.Take(20 + day).Select(article => Earlier(article, day)));
        return
        [
            (
                "full",
                (
                    await BuildAsync(
                        Everything,
                        news,
                        SampleNews.Rejected("a <b>.bin", RejectionKind.Binary, "The file is not text.")
                    )
                ) with
                {
                    Contact = "news+desk@example.org",
                }
            ),
            ("empty", await BuildAsync(watched, [])),
            (
                "only rejected",
                await BuildAsync(Everything, [], SampleNews.Rejected(new string('x', 400), RejectionKind.Empty, "Empty."))
            ),
            ("one article", await BuildAsync(Everything, [SampleNews.Article(3)])),
            ("watch-lists", await BuildAsync(watched, some)),
            ("matches only", await BuildAsync(watched with { Covers = Coverage.Matches }, some)),
            ("updates and movers", await BuildAsync(watched, [.. days, .. some])),
            (
                "after a gap",
                (await BuildAsync(Everything, some)) with
                {
                    Window = SampleNews.Window with { MissedFrom = SampleNews.Morning.AddDays(-20) },
                }
            ),
            (
                "alert",
                await BuildAsync(
                    watched with
                    {
                        Id = "alert",
                        Name = "Alert",
                        IsAlert = true,
                        Comes = "as soon as something matches, at most 4 times an hour",
                        Covers = Coverage.Matches,
                    },
                    news.Take(9)
                )
            ),
            ("hostile and right to left", await BuildAsync(watched, Awkward.Select(Made), [.. Awkward.Select(Refused)])),
        ];

        async Task<Digest> BuildAsync(DigestSpec spec, IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
            await DigestBuilder.BuildAsync(new NewsSource(articles, unstored), spec, SampleNews.Window, cancellationToken);
    }

    private static StoredArticle Earlier(StoredArticle article, int day) =>
        article with
        {
            Id = $"{article.Id}{day:00}",
            Day = article.Day.AddDays(-day),
            StoredAt = article.StoredAt.AddDays(-day),
        };

    private static StoredArticle Made(string text, int n) =>
        SampleNews.Article(n, text, SentimentLabel.Negative) with
        {
            Source = text,
            Url = new Uri("https://news.example/" + Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)))),
            Tags = SampleNews.Article(n).Tags with
            {
                Summary = [text],
                Entities = [SampleNews.Entity((text, (EntityCategory)(n % 4)), SentimentLabel.Negative, text, 5, inTitle: true)],
            },
        };

    private static UnstoredBlob Refused(string text, int n) => SampleNews.Rejected(text, (RejectionKind)(n % 8), text);
}
