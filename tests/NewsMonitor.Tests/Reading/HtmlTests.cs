using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;

namespace NewsMonitor.Tests.Reading;

public sealed class HtmlTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    [Theory]
    [InlineData(
        "JSON-LD",
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"T1"}</script><meta property="og:title" content="T2">""",
        "T1",
        "json-ld:headline"
    )]
    [InlineData(
        "a break in JSON-LD separates words",
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Floods hit <i>T</i>1<br />Two dead"}</script>""",
        "Floods hit T1 Two dead",
        "json-ld:headline"
    )]
    [InlineData(
        "broken JSON-LD gives way",
        """<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="og:title" content="T2">""",
        "T2",
        "og:title"
    )]
    [InlineData("title without the outlet", "<title>Ports are open again | Gazette</title>", "Ports are open again", "title")]
    [InlineData("title with markup in it", "<title>T &lt;b&gt; &amp; co</title>", "T <b> & co", "title")]
    public void TheMostDeliberateHeadlineWins(string why, string head, string title, string from)
    {
        var article = Some.Article("a.html", $"<html><head>{head}</head><body>{Story}{Story}</body></html>");
        (article.Title.Value, article.Title.From).ShouldBe((title, from), why);
    }

    [Theory]
    [InlineData("Port of Rotterdam reopens after strike | Business | Gazette")]
    [InlineData("Port of Rotterdam reopens after strike - Gazette")]
    public void ASectionIsNoHeadline(string title) =>
        Some.Article(
                "a.html",
                $"<title>{title}</title><meta property=og:site_name content=Gazette><body><h1>Business</h1>{Story}{Story}"
            )
            .Title.Value.ShouldBe("Port of Rotterdam reopens after strike");

    [Fact]
    public void TheDateOfAChangeIsNotThatOfPublication()
    {
        var article = Some.Article(
            "a.html",
            "<html lang=de><title>Port reopens</title><meta property=article:modified_time content=2026-05-27T17:30:00+01:00>"
                + $"<body><h1>Port reopens</h1><p class=date>27.05.2026, 09:15 Uhr</p>{Story}{Story}"
        );
        (article.Published!.Value.Hour, article.Modified!.Value.Hour).ShouldBe((9, 17));
    }

    [Fact]
    public void TheFooterOfTheArticleTellsWhen() =>
        Some.Article(
                "a.html",
                $"<title>Port reopens</title><body><h1>Port reopens</h1><article>{Story}{Story}<footer class=node__meta>Submitted by "
                    + "Ann Lee on Fri, 05/29/2026 - 09:15</footer></article><footer><time>2026-01-01T10:00Z</time></footer>"
            )
            .Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 29, 9, 15, 0, TimeSpan.Zero));

    [Fact]
    public void ScriptsStylesAndNavigationAreNotText()
    {
        var body = Some.Article(
            "a.html",
            "<title>T1</title><nav>Menu</nav><script>evil()</script><style>p "
                + $"{{}}</style><article>{Story}{Story}</article><footer>Imprint</footer>"
        ).Body.Value;
        body.ShouldStartWith("The port of Rotterdam");
        body.ShouldNotContain("Menu");
        body.ShouldNotContain("evil");
        body.ShouldNotContain("Imprint");
    }

    [Fact]
    public void MarkupWrittenAsTextStaysText() =>
        Some.Article(
                "a.html",
                "<title>T1</title><p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board, and everyone in the "
                    + "class laughed at it.</p>"
            )
            .Body.Value.ShouldContain("<script>alert(1)</script>");

    [Fact]
    public void APageOfManyElementsIsReadInItsArticleElement()
    {
        var article = Some.Article(
            "a.html",
            $"<title>T1</title><div>Elsewhere</div><article>{string.Concat(Enumerable.Repeat(Story, 4500))}</article>"
        );
        article.Body.From.ShouldBe("article");
        article.Body.Value.ShouldNotContain("Elsewhere");
    }

    /// <summary>Shapes have no end tags: what is open inside a drawing ends with it.</summary>
    [Fact]
    public void APageOfManyDrawingsIsReadAsAWhole()
    {
        var drawing = $"<svg>{string.Concat(Enumerable.Repeat("<path d='M0 0'/>", 150))}</svg>";
        var article = Some.Article(
            "a.html",
            $"<title>T1</title>{drawing}{drawing}<div class=menu>Elsewhere</div><article>{Story}{Story}</article>"
        );
        article.Body.From.ShouldBe(Provenance.Readability);
        article.Body.Value.ShouldNotContain("Elsewhere");
    }

    [Fact]
    public void TwoShortStoriesOnPagesFullOfTheSameFurnitureAreNotCopies()
    {
        var sketches = (string[])["a", "b"];
        var bodies = sketches
            .Select(letter => $"short-story-long-page-{letter}.html")
            .Select(name => Some.Read(name, SampleFolder.Pages.Bytes(name)).Article!.Body.Value)
            .ToList();
        bodies.ShouldAllBe(body => body.Length < 120);
        Sketch.Of(bodies[0]).IsCopyOf(Sketch.Of(bodies[1])).ShouldBeFalse();
    }

    [Fact]
    public void APageTooDeepForATreeIsReadInItsArticleElement()
    {
        var article = Some.Article(
            "a.html",
            $"<title>T1</title><div>Elsewhere</div>{string.Concat(Enumerable.Repeat("<div>", 300))}<main>{Story}</main>"
        );
        article.Body.From.ShouldBe("main");
        article.Body.Value.ShouldNotContain("Elsewhere");
    }

    [Fact]
    public void APageInWhichNothingIsMarkedIsItsParagraphs()
    {
        var article = Some.Article(
            "a.html",
            $"<title>T1</title><div>Elsewhere</div>{string.Concat(Enumerable.Repeat("<div>", 300))}{Story}<div>Elsewhere</div>"
        );
        article.Body.From.ShouldBe("p");
        article.Body.Value.ShouldNotContain("Elsewhere");
    }

    [Theory]
    [InlineData("a.html", "<html><body></body></html>", RejectionKind.NoText)]
    [InlineData("a.html", "<html><body><p>Text without a headline, but long enough.</p></body></html>", RejectionKind.NoTitle)]
    [InlineData("map.xml", "<?xml version='1.0'?><urlset></urlset>", RejectionKind.UnknownFormat)]
    [InlineData("map", "<urlset version='2.0'></urlset>", RejectionKind.UnknownFormat)]
    [InlineData("a.csv", "a,b\n1,2", RejectionKind.UnknownFormat)]
    public void WhatIsNotAnArticleIsRejected(string name, string text, RejectionKind kind) =>
        Some.Rejection(name, text).Kind.ShouldBe(kind);

    [Fact]
    public void APageCalledTxtIsReadAsAPage() =>
        Some.Article("a.txt", $"<!doctype html><title>T1</title>{Story}{Story}").Body.Value.ShouldNotContain("<p>");
}
