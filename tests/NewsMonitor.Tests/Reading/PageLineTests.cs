namespace NewsMonitor.Tests.Reading;

/// <summary>What pages put around the text of an article: dates of all kinds, names of programs.</summary>
public sealed class PageLineTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";
    private const string Text =
        "The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.";

    [Theory]
    [InlineData("Publiziert17. Dezember 2025, 12:17")]
    [InlineData("28.04.2026 | 17:52 Uhr")]
    [InlineData("Published Aug 28, 2025 • Last updated 1 hour ago • 4 minute read")]
    [InlineData("Publié le 2 nov. 2025 à 16:00Mis à jour le 3 nov. 2025")]
    [InlineData("Stand: 10:49 UhrLesedauer: 5 Minuten")]
    [InlineData("Publicerad 23 okt 2025 kl 10.23Uppdaterad kl 12.17")]
    [InlineData("20 Nisan 2026•Güncelleme: 21 Nisan 2026")]
    [InlineData("Ann van der Lee|Published 4 months ago")]
    [InlineData("Updated 1:39 am EST, Wednesday, November 19, 2025")]
    [InlineData("Posted on March 30, 2026 by Ann Lee")]
    public void ALineThatOnlySaysWhenIsNoText(string line)
    {
        foreach (var body in (string[])[$"<p>{line}</p>{Story}{Story}", $"{Story}<p>{line}</p>{Story}"])
            Some.Article("a.html", $"<title>Port reopens</title><article><h1>Port reopens</h1>{body}</article>")
                .Body.Value.ShouldBe($"{Text}\n\n{Text}");
    }

    [Theory]
    [InlineData("Image 1 of / 23")]
    [InlineData("https://gazette.example/news/article/port-14848175.php")]
    [InlineData("skip past newsletter promotion")]
    [InlineData("Whatsapp Facebook Pint Baixar")]
    [InlineData("REKLAM")]
    [InlineData("Etiketler :")]
    [InlineData("$$ARTICLEAD$$")]
    [InlineData("[button link=”http://gazette.example/” type=”big”] Send us YOUR review[/button]")]
    [InlineData("Personen-Box aufklappen Personen-Box zuklappen")]
    [InlineData("Gazette ePaper, an electronic replica of the print edition to view on any device.")]
    [InlineData("For more stories from the harbor, sign up for one of our free newsletters here.")]
    [InlineData("Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.")]
    public void WhatAPageInsertsIsNoText(string line) =>
        Some.Article("a.html", $"<title>Port reopens</title><article><h1>Port reopens</h1>{Story}<p>{line}</p>{Story}</article>")
            .Body.Value.ShouldBe($"{Text}\n\n{Text}");

    [Theory]
    [InlineData("Facebook bought Instagram in 2012.")]
    [InlineData("They signed up for the strike.")]
    [InlineData("Tags of ships are read by radio.")]
    public void ASentenceAboutSuchThingsIsText(string line) =>
        Some.Article("a.html", $"<title>Port reopens</title><article><h1>Port reopens</h1>{Story}<p>{line}</p>{Story}</article>")
            .Body.Value.ShouldContain(line);

    [Fact]
    public void AnotherWholeArticleBelowIsNotThePages()
    {
        var own = string.Concat(Enumerable.Repeat(Story, 8));
        var other = string.Concat(Enumerable.Repeat(Story.Replace("Rotterdam", "Sorrel", StringComparison.Ordinal), 20));
        Some.Article(
                "a.html",
                $"<title>Port reopens</title><main><article><h1>Port reopens</h1>{own}</article><article id=second>"
                    + $"<h1>Ferry sails to Sorrel again</h1>{other}</article></main>"
            )
            .Body.Value.ShouldNotContain("Sorrel");
    }

    [Theory]
    [InlineData(
        "zh-CN",
        "The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting.",
        null
    )]
    [InlineData(
        "en",
        "Порт Роттердама вновь открылся в пятницу, и суда снова вышли в море после четырёх долгих дней ожидания у берега.",
        null
    )]
    [InlineData(
        "zh",
        "鹿特丹港周五重新开放，船只在海岸外等待了四天之后再次启航。港口工人与航运公司就工资达成协议，罢工结束。",
        "zh"
    )]
    [InlineData("en", "The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting.", "en")]
    public void ADefaultLanguageOfAnotherScriptIsNotTheTexts(string declared, string sentence, string? language)
    {
        var body = string.Concat(Enumerable.Repeat($"<p>{sentence}</p>", 3));
        var page = $"<html lang={declared}><title>Port reopens</title><article><h1>Port reopens</h1>{body}</article></html>";
        var read = Some.Article("a.html", page).Language;
        read?.Value.ShouldBe(language);
        (read is null).ShouldBe(language is null);
    }

    [Theory]
    [InlineData("March 30, 2026")]
    [InlineData("May 2026")]
    [InlineData("Two hours later")]
    public void AHeadingInAChronicleIsText(string line) =>
        Some.Article(
                "a.html",
                $"<title>Port reopens</title><article><h1>Port reopens</h1>{Story}<h2>{line}</h2>{Story}</article>"
            )
            .Body.Value.ShouldContain(line);

    [Fact]
    public void TheHeadlineIsNotTheNameOfTheApplication()
    {
        var article = Some.Article(
            "a.html",
            "<title>Port of Rotterdam reopens after strike</title><meta name=application-name content='Port of Rotterdam reopens after"
                + " strike'><meta property=og:title content='Port of Rotterdam reopens after strike'><meta property=og:site_name"
                + $" content=Portal><body><h2>News sections</h2><article>{Story}{Story}</article>"
        );
        (article.Title.Value, article.Source!.Value).ShouldBe(("Port of Rotterdam reopens after strike", "Portal"));
    }

    [Theory]
    [InlineData("<div class=lineinfo>Fr 29.05.26 | 14:07 Uhr | Von <span>Ann Teller</span></div>")]
    [InlineData("<span class=tarih>29.05.2026 - Güncelleme : 30.05.2026</span>")]
    [InlineData("<p class=text-author>VON <a href=/ann>ANN TELLER</a> am 29. Mai 2026</p>")]
    public void ADateIsReadBesideAName(string line) =>
        Some.Article("a.html", $"<html lang=de><title>Port reopens</title><h1>Port reopens</h1>{line}{Story}{Story}</html>")
            .Published!.Value.Date.ShouldBe(new DateTime(2026, 5, 29));

    [Fact]
    public void TheDateOfAnotherStoryInAListIsNotThePages() =>
        Some.Article(
                "a.html",
                $"<title>Port reopens</title><article><h1>Port reopens</h1><time itemprop=datePublished datetime=2026-05-29T16:00Z>"
                    + $"May 29</time>{Story}{Story}</article><ul><li itemprop=itemListElement><meta itemprop=datePublished"
                    + " content=2026-06-02T16:00:31Z><a href=/b>Another story</a></li></ul>"
            )
            .Published!.Value.Day.ShouldBe(29);

    [Fact]
    public void ATimeThatSaysPublishedCountsBeforeThoseOfAList() =>
        Some.Article(
                "a.html",
                "<title>Port reopens</title><main><ul><li><time datetime='2026-06-10'>10:00</time> <a href=/b>Another</a></li></ul>"
                    + "<div><span><time datetime='2026-03-13 19:18:46+00:00'>Publié le 13 mars 2026</time></span></div>"
                    + $"<h1>Port reopens</h1>{Story}{Story}</main>"
            )
            .Published!.Value.Month.ShouldBe(3);

    [Theory]
    [InlineData("<p>Datum: 26. Januar 2026</p>", 26)]
    [InlineData("<p>Submitted on Mon, 2026-01-19 13:49</p>", 19)]
    [InlineData("<div class=date>18 آب/اغسطس 2025، آخر تحديث 02:21</div>", 18)]
    [InlineData("<span itemprop=dateModified content=2026-01-21T10:00Z></span>", 21)]
    [InlineData(
        """<script type="application/ld+json">{"@type":"SocialMediaPosting","datePublished":"2026-01-22T10:00Z"}</script>""",
        22
    )]
    public void ADateThatIsShownIsRead(string markup, int day) =>
        Some.Article("a.html", $"<title>Port reopens</title><body><h1>Port reopens</h1>{markup}{Story}{Story}")
            .Published!.Value.Day.ShouldBe(day);

    [Fact]
    public void TheNameOfTheProgramIsNotTheOutlet() =>
        Some.Article(
                "a.html",
                """<title>Port reopens</title><meta property=og:site_name content="Harbor Notes"><script type="application/ld+json">"""
                    + """{"@type":"BlogPosting","headline":"Port reopens","publisher":{"@type":"Organization","name":"Blogger"}}"""
                    + $"</script><body><h1>Port reopens</h1>{Story}{Story}"
            )
            .Source!.Value.ShouldBe("Harbor Notes");

    [Theory]
    [InlineData("Port of Rotterdam reopens after strike -- Harbor.net", "Harbor.net")]
    [InlineData("ロッテルダム港が再開：港新聞", "港新聞")]
    [InlineData("로테르담 항구 재개ㅣ항구일보", "항구일보")]
    public void TheOutletIsNotPartOfTheHeadline(string title, string outlet) =>
        Some.Article("a.html", $"<title>{title}</title><meta property=og:site_name content='{outlet}'><body>{Story}{Story}")
            .Title.Value.ShouldNotContain(outlet);
}
