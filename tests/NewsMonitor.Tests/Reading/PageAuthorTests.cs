namespace NewsMonitor.Tests.Reading;

public sealed class PageAuthorTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    [Theory]
    [InlineData("Ann Lee – Chief Reporter", "Ann Lee")]
    [InlineData("Ann Lee - Senior Editor", "Ann Lee")]
    [InlineData("Author Name", null)]
    [InlineData("wpadmin", null)]
    [InlineData("系统管理员", null)]
    public void AJobOrAnAccountIsNoAuthor(string author, string? name) =>
        NewsMonitor.Reading.Cleaning.AuthorNames.Of([author]).ShouldBe(name is null ? [] : [name]);

    [Theory]
    [InlineData(
        "label of a preview",
        "",
        """<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ann Teller">""",
        "",
        "Ann Teller",
        "twitter:data1"
    )]
    [InlineData("label", "", "", "<ul><li><strong>Autorin/Autor</strong> Ann Teller</li></ul>", "Ann Teller", "byline")]
    [InlineData("name above", "", "", "<p><strong>ANN TELLER/Bo Ray</strong></p>STORY", "Ann Teller|Bo Ray", "byline")]
    [InlineData("name below", "", "", "STORY<p style='text-align:right'><strong>Ann Teller</strong></p>", "Ann Teller", "byline")]
    [InlineData("beside the outlet", "Gazette", "", "STORY<p>Gazette / Ann Teller</p>", "Ann Teller", "byline")]
    [InlineData("editorial staff", "Gazette", "", "STORY<p><em>IN-Redaktion</em></p>", "IN-Redaktion", "byline")]
    [InlineData("editors", "Gazette", "", "STORY<div>(责编：牛镛、岳弘彬)</div>", "牛镛|岳弘彬", "editor")]
    [InlineData(
        "an editor in the metadata",
        "Ann Teller",
        "",
        "<div class=author>Bo Ray</div>STORY<p>Editor : Ann Teller</p>",
        "Bo Ray",
        "byline"
    )]
    [InlineData("an agency", "", "", "<span class=author>By AFP</span>STORY", "AFP", "byline")]
    [InlineData("an address", "", "<meta name=author content=facebook.com>", "<p>By Bo Ray</p>STORY", "Bo Ray", "byline")]
    [InlineData("with others", "Bo Ray (avec Ann Teller et Al Stone)", "", "", "Bo Ray|Ann Teller|Al Stone", "json-ld:author")]
    [InlineData("the address of an editor", "", "", "<a href='/about/editors/bo-ray/'>Bo Ray</a>STORY", "Bo Ray", "byline")]
    [InlineData("a section's name", "", "<meta name=author content=Nachrichten>", "<p>By Bo Ray</p>STORY", "Bo Ray", "byline")]
    [InlineData("unmarked line above", "", "", "<p>By Ann Teller</p>STORY", "Ann Teller", "byline")]
    [InlineData(
        "emphasized",
        "",
        "",
        "<p><em>By Ann Teller, Gazette</em></p>STORY<p>It cost less by far.</p>",
        "Ann Teller",
        "byline"
    )]
    [InlineData("below a deck", "", "", "<h2>Ships Sail</h2><span>By <a>Ann Teller</a></span>STORY", "Ann Teller", "byline")]
    [InlineData("a bare name", "", "", "<p>Ann Teller</p>STORY", "Ann Teller", "byline")]
    [InlineData("a place in the text", "Gazette", "", "<p>North Rotterdam</p>STORY", "Gazette", "json-ld:author")]
    [InlineData("a menu", "Gazette", "", "<p><a>Entries RSS</a> and <a>Comments RSS</a></p>STORY", "Gazette", "json-ld:author")]
    [InlineData("a credit", "Gazette", "", "<p>Bo Ray, Associated Press</p>STORY", "Gazette", "json-ld:author")]
    [InlineData(
        "with buttons",
        "Ann Teller",
        "",
        "<div>By <a>Ann Teller</a> | <a>Fox News</a><a>Facebook</a><a>Mail</a></div>STORY",
        "Ann Teller",
        "json-ld:author"
    )]
    [InlineData("words in the text", "Gazette", "", "<p>By The Numbers</p>STORY", "Gazette", "json-ld:author")]
    [InlineData("heading above", "Gazette", "", "<p><strong>Port Reopened</strong></p>STORY", "Gazette", "json-ld:author")]
    [InlineData("beside the date", "", "", "<div><span>Ann Teller |</span><time>05.04.2025</time></div>", "Ann Teller", "byline")]
    [InlineData(
        "the outlet gives way",
        "Gazette",
        "",
        "<div class=authors><li>von <b>Ann Teller</b></li></div>",
        "Ann Teller",
        "byline"
    )]
    [InlineData(
        "a button is no author",
        "Gazette",
        "",
        "<div class=author-tools><span class=author-follow>Themen bearbeiten</span> <span>Twitter Facebook</span></div>",
        "Gazette",
        "json-ld:author"
    )]
    [InlineData(
        "the byline names more",
        "Bo Ray",
        "",
        "<div><i class=byline>Ann Teller</i> <i class=byline>Bo Ray</i></div>",
        "Ann Teller|Bo Ray",
        "byline"
    )]
    [InlineData(
        "Drupal's footer above the text",
        "",
        "",
        "<article><footer class=node__meta>Submitted by Ann Teller on Fri, 05/29/2026 - 09:15</footer>STORY</article>",
        "Ann Teller",
        "byline"
    )]
    [InlineData(
        "WordPress's footer below the text",
        "",
        "",
        "<article>STORY<footer class=entry-footer><span class=byline><span>Author </span><a>Ann Teller</a></span></footer></article>",
        "Ann Teller",
        "byline"
    )]
    [InlineData(
        "the footer of the page",
        "Gazette",
        "",
        "STORY<footer><p class=byline>Ann Teller</p></footer>",
        "Gazette",
        "json-ld:author"
    )]
    [InlineData("Arabic", "", "", "<p class=byline>بقلم أحمد علي</p>", "أحمد علي", "byline")]
    [InlineData("Hindi", "", "", "<p class=author>रवि कुमार</p>", "रवि कुमार", "byline")]
    [InlineData("a section", "", "", "<p class=author>von Ann Teller, Gazette Nord</p>", "Ann Teller", "byline")]
    public void TheAuthorIsFound(string why, string declared, string head, string shown, string names, string from)
    {
        var data = declared.Length > 0 ? $$""", "author": { "@type": "Person", "name": "{{declared}}" }""" : "";
        var body = shown.Contains("STORY", StringComparison.Ordinal)
            ? shown.Replace("STORY", Story + Story, StringComparison.Ordinal)
            : shown + Story + Story;
        var article = Some.Article("a.html", Page(data, head, body));
        (string.Join('|', article.Authors.Value), article.Authors.From).ShouldBe((names, from), why);
    }

    [Theory]
    [InlineData("<div class=author><a>Ann Teller</a><div class=author-title>Harbor editor</div></div>", "Ann Teller")]
    [InlineData("<div class=byline><span>By</span><a>Ann Teller</a><button>Follow</button></div>", "Ann Teller")]
    [InlineData("<div class=byline>Ann Teller<span>Published</span></div>", "Ann Teller")]
    [InlineData("<div class=author><a>Ann Teller</a> <i></i> Monday, 29 February 2016</div>", "Ann Teller")]
    [InlineData("<p class=author>Ann Teller | Staff Writer | Tuesday, 25 November 2014</p>", "Ann Teller")]
    [InlineData("<p class=author>Politik · Ann Teller, Bo Ray</p>", "Ann Teller|Bo Ray")]
    [InlineData("<p class=author>Erstellt von Ann Teller</p>", "Ann Teller")]
    [InlineData("<p class=author>著者：山田太郎</p>", "山田太郎")]
    public void ABylineIsNotGluedToWhatIsBesideIt(string shown, string names) =>
        string.Join('|', Some.Article("a.html", Page("", "", shown + Story + Story)).Authors.Value).ShouldBe(names);

    [Theory]
    [InlineData("", "", "<span class='author vcard'><a rel=author>gizzmo</a></span>STORY", "gizzmo")]
    [InlineData("", "", "STORY<p class='vcard author'>Posted by <span class=fn>r2d2</span></p>", "r2d2")]
    [InlineData("", "", "<div itemprop=author><b itemprop=name>Olga</b></div>STORY", "Olga")]
    [InlineData("", "", "<a href=/author/lars/>Lars</a>STORY", "Lars")]
    [InlineData("", "", "<p>By TPN, in <a>News</a> <span>31 Jan 2025</span></p>STORY", "TPN")]
    [InlineData("", "", "<p>By Friday, 31 Jan 2025</p>STORY", "")]
    [InlineData("", "", "<a rel=author>siteadmin</a>STORY", "")]
    [InlineData("", "", "STORY<ol class=comments><li><a rel=author>gizzmo</a></li></ol>", "")]
    [InlineData("Ann", "", "<div class=author>Ann Teller</div>STORY", "Ann Teller")]
    [InlineData("ann.teller", "", "<div class=author>Ann B. Teller</div>STORY", "Ann B. Teller")]
    [InlineData("ann.teller", "", "<div class=author>Bo Ray</div>STORY", "ann.teller")]
    [InlineData("", "<meta name=author content='Friends of the Harbor e.V.'>", "<p>By Bo Ray</p>STORY", "Bo Ray")]
    [InlineData(
        "",
        "<meta property=og:site_name content=Gazette><meta name=author content='Gazette - Bo Ray'>",
        "STORY",
        "Bo Ray"
    )]
    [InlineData("", "", "<p>Posted <span class=label>Author:</span> Bo Ray <br> <span>Monday</span></p>STORY", "Bo Ray")]
    public void OneWordOrAnAccountIsAnAuthorIfNothingSaysMore(string declared, string head, string shown, string names)
    {
        var data = declared.Length > 0 ? $$""", "author": { "@type": "Person", "name": "{{declared}}" }""" : "";
        var body = shown.Replace("STORY", Story + Story, StringComparison.Ordinal);
        string.Join('|', Some.Article("a.html", Page(data, head, body)).Authors.Value).ShouldBe(names);
    }

    [Theory]
    [InlineData("<h2>Ships Sailed</h2><time>2026-05-29</time>")]
    [InlineData("<p class=author>Harbor Opens</p>")]
    [InlineData("<div class=author><a>See All Articles</a></div>")]
    [InlineData("<div class=author-tools><span>Text Size</span></div>")]
    [InlineData("<li class=author>購読一覧</li>")]
    [InlineData("<div class=pull-quote>I agree.<span class=author>Bo Ray</span></div>")]
    [InlineData("<div><h3><a href=/b>Another story</a></h3><div class=byline>Bo Ray</div></div>")]
    [InlineData("<meta name=author content=publisher>")]
    public void AHeadingAButtonOrAnotherStorysBylineIsNoAuthor(string shown) =>
        Some.Article("a.html", Page("", "", shown + Story + Story)).Authors.Value.ShouldBeEmpty(shown);

    [Fact]
    public void AnOutletsNameWithAnAndIsNotTwoPeople() =>
        Some.Article(
                "a.html",
                Page(
                    "",
                    "<meta name=dc.creator content='Ships &amp; i'><meta property=og:site_name content='Ships &amp; i'>",
                    Story + Story
                )
            )
            .Authors.Value.ShouldBeEmpty();

    [Fact]
    public void TheAccountOfAProgramGivesWayToAName()
    {
        const string Account = """, "author": { "@id": "https://gazette.example/author/admin/", "name": "Web Desk" }""";
        Some.Article("a.html", Page(Account, "", $"<p><b>Ann Teller</b></p>{Story}{Story}"))
            .Authors.Value.ShouldBe(["Ann Teller"]);
        Some.Article("a.html", Page(Account.Replace("Web Desk", "Ann Ray"), "", Story + Story))
            .Authors.Value.ShouldBe(["Ann Ray"]);
    }

    private static string Page(string data, string head, string body) =>
        $$"""
            <html lang=de><head><title>Harbor opens</title>{{head}}
            <script type="application/ld+json">{ "@type": "NewsArticle", "publisher": { "name": "Gazette" }{{data}} }</script></head>
            <body><h1>Harbor opens</h1>{{body}}</body></html>
            """;
}
