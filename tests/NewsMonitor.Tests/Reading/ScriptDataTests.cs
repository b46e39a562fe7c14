using System.Text;
using System.Text.Json;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class ScriptDataTests
{
    private const string Markup =
        "<div class=caption>Photo: A. Ray</div><p>The port of Rotterdam reopened on Friday, and ships sailed again.</p>"
        + "<p>It had been closed for four days. The first of some ninety ships that were waiting off the coast sailed at noon.</p>"
        + "<p>“We expect that the backlog will be cleared by Tuesday,” said the harbor master – the third in as many years.</p>"
        + "<p>The strike began over the pay of lashers, who had asked for nine percent and in the end were offered six.</p>";

    [Fact]
    public void TheArticleOfAShellIsInItsData()
    {
        var data = JsonSerializer.Serialize(new { props = new { post = new { id = 7, content = Markup } } });
        ShouldBeRead($"""<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{data}</script>""");
    }

    [Fact]
    public void OrInTheRowsThatAServerSends()
    {
        var bytes = Encoding.UTF8.GetByteCount(Markup);
        string[] rows =
        [
            $"1:\"$Sreact.fragment\"\n24:T{bytes:x},",
            Markup[..200],
            Markup[200..] + "5:[\"$\",\"$L23\",null,{}]\n",
        ];
        var pushes = rows.Select(row => $"<script>self.__next_f.push([1,{JsonSerializer.Serialize(row)}])</script>");
        ShouldBeRead($"<nav>Gazette</nav>{string.Concat(pushes)}");
    }

    [Fact]
    public void OrInBlocksOfIt()
    {
        var paragraphs = Markup[(Markup.IndexOf("</div>", StringComparison.Ordinal) + 6)..]
            .Split("<p>", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => paragraph.Replace("sailed at noon", "sailed at noon, as promised"))
            .Select(paragraph => new { _type = "block", children = new[] { new { _type = "span", text = paragraph[..^4] } } });
        var post = new
        {
            title = "Port of Rotterdam is open",
            body = paragraphs,
            related = new[] { new { title = "Ferries" } },
        };
        var data = JsonSerializer.Serialize(new { props = new { pageProps = new { post } } });
        ShouldBeRead($"""<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{data}</script>""");
    }

    [Fact]
    public void SeveralArticlesAreAList()
    {
        var data = JsonSerializer.Serialize(new[] { Markup, Markup.Replace("Rotterdam", "Antwerp") });
        Some.Rejection("a.html", Page($"""<div id="app"></div><script type="application/json">{data}</script>"""))
            .Kind.ShouldBe(RejectionKind.NotAnArticle);
    }

    [Fact]
    public void ATextAboutSomethingElseIsNotTheArticle()
    {
        var data = JsonSerializer.Serialize(new { consent = Markup });
        var page = Page($"""<div id="app"></div><script type="application/json">{data}</script>""");
        Some.Rejection("a.html", page.Replace("Port of Rotterdam is open", "Eleven films win"))
            .Kind.ShouldBe(RejectionKind.NotAnArticle);
    }

    private static void ShouldBeRead(string body)
    {
        var article = Some.Article("a.html", Page(body));
        article.Body.From.ShouldBe("script data");
        article.Body.Value.ShouldStartWith("The port of Rotterdam");
        article.Body.Value.ShouldEndWith("were offered six.");
    }

    private static string Page(string body) =>
        $"<!doctype html><html><head><title>Port of Rotterdam is open</title></head><body>{body}</body></html>";
}
