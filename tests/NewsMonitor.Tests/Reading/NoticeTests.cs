namespace NewsMonitor.Tests.Reading;

/// <summary>Short pages: articles that sound like error messages or checks for robots, and real ones.</summary>
public sealed class NoticeTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    /// <summary>Longer than a check for robots.</summary>
    private const string Page = Story + Story + Story + Story;

    [Theory]
    [InlineData("400 jobs to go at Leeds mill", Page)]
    [InlineData("500 evacuated after gas leak", Page)]
    [InlineData("410 people die in floods", Page)]
    [InlineData("Forbidden love: the letters of a king", Page)]
    [InlineData("Nothing found in search for missing boy", Page)]
    [InlineData("Access denied: families wait at the gate", Page)]
    [InlineData("Why \"404 Not Found\" became an icon of the web", Page)]
    [InlineData("Are you a robot? Firms test job applicants", Page)]
    [InlineData("Airport is late", "<p>The security check of the airport took hours.</p>" + Page)]
    [InlineData("Roads are full", "<p>Police reported unusual traffic on the roads and a captcha on their site.</p>" + Page)]
    public void AnArticleMaySoundLikeAnError(string title, string body) =>
        Some.Article("a.html", $"<title>{title}</title><body><h1>{title}</h1>{body}").Title.Value.ShouldBe(title);

    [Theory]
    [InlineData("<meta property=og:type content=article>")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Are you a robot?"}</script>""")]
    public void APageThatDeclaresAnArticleIsOne(string head) =>
        Some.Article("a.html", $"<title>Are you a robot?</title>{head}<body><h1>Are you a robot?</h1>{Story}")
            .Title.Value.ShouldBe("Are you a robot?");

    [Theory]
    [InlineData("404", "", "error message")]
    [InlineData("404 | Gazette", "", "error message")]
    [InlineData("404 - Gazette", "", "error message")]
    [InlineData("404 Not Found", "", "error message")]
    [InlineData("503 Service Temporarily Unavailable", "", "error message")]
    [InlineData("Error 500: something went wrong", "", "error message")]
    [InlineData("Oops! Page not found", "", "error message")]
    [InlineData("Oups, cette page est introuvable", "", "error message")]
    [InlineData("Diese Seite gibt es nicht", "", "error message")]
    [InlineData("お探しのページは見つかりませんでした", "", "error message")]
    [InlineData("Access Denied", "", "error message")]
    [InlineData("Forbidden - Gazette", "", "error message")]
    [InlineData("Just a moment...", Page, "robots")]
    [InlineData("Gazette", "<p>Please solve the captcha.</p>", "robots")]
    [InlineData(
        "Search",
        "<p>Our systems have detected unusual traffic from your computer network. Please try again later.</p>" + Page,
        "robots"
    )]
    public void ANoticeIsNoArticle(string title, string body, string reason) =>
        Some.Rejection("a.html", $"<title>{title}</title><body><h1>{title}</h1>{body}<p>Back to the start.</p>")
            .Reason.ShouldContain(reason);

    [Theory]
    [InlineData("Cookie rules: websites must ask before they accept advertising partners' cookies", Page)]
    [InlineData("Ad blocker detected: how newspapers fight for readers", Page)]
    [InlineData("Log in to continue reading? Fewer readers do", Page)]
    [InlineData("This story is no longer available to the young", Page)]
    [InlineData("Maintenance closes bridge", Page)]
    [InlineData("451 people evacuated after gas leak", Page)]
    [InlineData(
        "Port reopens",
        "<p>We and our partners use cookies for advertising. Do you accept?</p><button>Accept all</button>" + Page
    )]
    [InlineData(
        "Regulator fines site over cookies",
        "<p>The site must let its readers reject tracking by partners, the regulator said on Friday; so far, readers could "
            + "only accept cookies and give their consent to the use of personal data.</p><p>It has until July.</p>"
    )]
    public void AnArticleMayBeAboutAWall(string title, string body) =>
        Some.Article("a.html", $"<title>{title}</title><body><h1>{title}</h1>{body}").Title.Value.ShouldBe(title);

    [Theory]
    [InlineData(
        "zeit.de mit Werbung",
        "<p>Besuchen Sie zeit.de wie gewohnt mit Werbung und Tracking. Sie können Ihre Zustimmung jederzeit widerrufen.</p>"
            + "<p>Wir und bis zu 217 Partner nutzen personenbezogene Daten, zum Beispiel die IP-Adresse.</p>",
        "consent"
    )]
    [InlineData("Before you continue", "<p>We use cookies and data to</p><p>improve.</p><button>Accept all</button>", "consent")]
    [InlineData(
        "Scegli come leggere il Corriere",
        "<p>Noi e i nostri partner pubblicitari selezionati utilizziamo cookie. Accetta i cookie per proseguire.</p>",
        "consent"
    )]
    [InlineData(
        "¿Deseas continuar con cookies o suscribirte?",
        "<p>Con tu acuerdo, nosotros y nuestros socios usamos cookies para procesar datos personales.</p>",
        "consent"
    )]
    [InlineData("Ad blocker detected", Story, "ad blocker")]
    [InlineData("lefigaro.fr", "<p>Please enable JS and disable any ad blocker</p>", "ad blocker")]
    [InlineData("Log in to continue reading", Story, "sign in")]
    [InlineData("Register for free to continue", Story, "sign in")]
    [InlineData("Bitte melden Sie sich an", Story, "sign in")]
    [InlineData("451: Unavailable due to legal reasons", Story, "not available")]
    [InlineData("Tribune", "<p>Our website is currently unavailable in most European countries.</p>", "not available")]
    [InlineData("This article is no longer available", Story, "not available")]
    [InlineData("Wir sind gleich zurück", Story, "not available")]
    public void AWallIsNoArticle(string title, string body, string reason) => ANoticeIsNoArticle(title, body, reason);

    [Theory]
    [InlineData(
        "a.html",
        "<html><head><title>Factiva</title></head><body><div class='article enArticle'><b>Port reopens</b><p>Ships.</p></div></body></html>"
    )]
    [InlineData(
        "a.html",
        "<html xmlns:n1=\"http://www.cedrom-sni.com/schema/newsv1.xsd\"><body><h1>Port reopens</h1><p>Ships sailed.</p></body></html>"
    )]
    [InlineData("a.html", "<HTML><BODY><DOC NUMBER=1><P>1 of 2 DOCUMENTS</P><P>Port reopens</P></BODY></HTML>")]
    public void AnExportOfADatabaseIsNotOneArticle(string name, string text) =>
        Some.Rejection(name, text).Reason.ShouldContain("export of several articles from a database");

    [Fact]
    public void AnArticleAboutADatabaseIsOne() =>
        Some.Article(
                "a.html",
                "<title>Factiva adds a newspaper</title><h1>Factiva adds a newspaper</h1><p>It is the hundredth.</p>"
            )
            .Title.Value.ShouldBe("Factiva adds a newspaper");

    [Fact]
    public void TheFrontPageOfASiteIsNotAnArticle()
    {
        var cards = string.Concat(
            Enumerable.Range(1, 12).Select(i => $"<h3><a href=/{i}>Ships sail again from port {i}</a></h3>")
        );
        var lead = string.Concat(
            Enumerable.Repeat("<p>The port of Rotterdam reopened on Friday, and ships sailed again.</p>", 30)
        );
        string Page(string address) =>
            $"<title>Harbor Gazette</title><link rel=canonical href=https://gazette.example{address}><h1>Port reopens</h1>{lead}{cards}";

        Some.Rejection("a.html", Page("/")).Reason.ShouldContain("list of articles");
        Some.Article("a.html", Page("/port")).Title.Value.ShouldBe("Port reopens");
    }

    [Fact]
    public void ASiteThatIsMostlyLinksIsNotAnArticle()
    {
        var links = string.Concat(
            Enumerable.Range(1, 60).Select(i => $"<li><a href=/{i}>Ships sail again from the port of number {i}</a></li>")
        );
        var lead = string.Concat(
            Enumerable.Repeat("<p>The port of Rotterdam reopened on Friday, and ships sailed again.</p>", 30)
        );
        string Page(string address, string list) =>
            $"<title>Harbor Gazette</title><link rel=canonical href=https://gazette.example{address}><h1>Port reopens</h1>{lead}{list}";

        Some.Rejection("a.html", Page("/", links)).Reason.ShouldContain("list of articles");
        Some.Article("a.html", Page("/", links[..200])).Title.Value.ShouldBe("Port reopens");
        Some.Article("a.html", Page("/port", links)).Title.Value.ShouldBe("Port reopens");
    }

    [Theory]
    [InlineData("CollectionPage", true)]
    [InlineData("WebPage", false)]
    public void APageThatIsACollectionByItsDataIsNotAnArticle(string type, bool isList)
    {
        var cards = string.Concat(
            Enumerable.Range(1, 12).Select(i => $"<h3><a href=/es/{i}>Ships sail again from port {i}</a></h3>")
        );
        var lead = string.Concat(
            Enumerable.Repeat("<p>The port of Rotterdam reopened on Friday, and ships sailed again.</p>", 30)
        );

        var read = Some.Read(
            "a.html",
            "<title>Harbor Gazette</title><link rel=canonical href=https://gazette.example/es/><meta property=og:type content=article>"
                + $$"""<script type="application/ld+json">{"@type":"{{type}}"}</script><h1>Port reopens</h1>{{lead}}{{cards}}"""
        );

        (read.Rejection?.Reason.Contains("list of articles") ?? false).ShouldBe(isList);
    }
}
