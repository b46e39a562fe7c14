namespace NewsMonitor.Tests.Reading;

/// <summary>What feeds, alerts, press mails and pages put around their articles.</summary>
public sealed class FurnitureOfFormatsTests
{
    private const string Text = "Ships sailed again on Friday after four days.";
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    [Theory]
    [InlineData("<p>Ships sailed again on Friday after four days.</p><a href='/1'>Read more</a>")]
    [InlineData("Ships sailed again on Friday after four days. &lt;a href='/1'&gt;Weiterlesen&lt;/a&gt;")]
    [InlineData("<p>Ships sailed again on Friday after four days.</p><p>Lire la suite »</p>")]
    [InlineData("<p>Ships sailed again on Friday after four days.</p><p>Share this: Facebook Twitter</p>")]
    public void AnEntryEndsWithItsLastSentence(string description) => Feed(description).ShouldBe(Text);

    [Fact]
    public void LinesOfAFeedMayBeIndented()
    {
        const string indent = "\n                    ";
        var parts = Some.Parts(
            "a.atom",
            $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Port</title><content type='text'>{indent}{Text}{indent}"
                + $"Read more{indent}</content></entry></feed>"
        );

        parts.ShouldHaveSingleItem().Result.Article!.Body.Value.ShouldBe(Text);
    }

    [Theory]
    [InlineData("He wants to read more")]
    [InlineData("Comments")]
    public void TheSameWordsMayBeTheText(string description) => Feed(description).ShouldBe(description);

    [Fact]
    public void AnAlertEndsWithItsLastArticleInAnyLanguage()
    {
        const string link = "https://www.google.com/url?rct=j&amp;url=https://";
        var parts = Some.Parts(
            "alert.eml",
            "From: Google Alerts <googlealerts-noreply@google.com>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 +0000\n"
                + "Subject: Google Alert - Wexmouth\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body>"
                + $"<div><a href=\"{link}gazette.example/1\">Rat von Wexmouth schließt Markt</a><div>Gazette</div><div>{Text}</div>"
                + "<a href=\"https://www.google.com/alerts/feedback?ffu=x\">Als irrelevant melden</a></div>"
                + $"<div><a href=\"{link}gazette.example/2\">Händler ziehen vor Gericht</a><div>Gazette</div><div>{Text}</div></div>"
                + "<div><a href=\"https://www.google.com/alerts?s=x\">Weitere Ergebnisse ansehen</a></div>"
                + "<div><a href=\"https://www.google.com/alerts/edit?s=x\">Diesen Alert bearbeiten</a></div>"
                + "<div>Sie haben diese E-Mail erhalten, weil Sie Google Alerts abonniert haben.</div></body></html>"
        );

        parts.Count.ShouldBe(2);
        parts[1].Result.Article!.Body.Value.ShouldBe(Text);
    }

    [Theory]
    [InlineData("Press release: Port reopens")]
    [InlineData("[Press Release] Port reopens")]
    [InlineData("PRESS RELEASE - Port reopens")]
    [InlineData("Pressemitteilung: Port reopens")]
    [InlineData("Communiqué de presse : Port reopens")]
    public void ASubjectIsTheHeadlineWithoutTheKind(string subject)
    {
        var article = Some.Article("release.eml", Mail(subject, $"Port reopens\n\n{Text}"));

        (article.Title.Value, article.Body.Value).ShouldBe(("Port reopens", Text));
    }

    [Theory]
    [InlineData("Press release on floods angers mayor")]
    [InlineData("News statement of the port is late")]
    public void AKindMayBeAWordOfTheHeadline(string subject) =>
        Some.Article("release.eml", Mail(subject, Text)).Title.Value.ShouldBe(subject);

    [Fact]
    public void APageWithoutHeadlineBeginsWithIt()
    {
        var article = Some.Article(
            "a.html",
            $"<html><body><div><p>Port of Rotterdam reopens</p>{Story}{Story}</div></body></html>"
        );

        article.Title.Value.ShouldBe("Port of Rotterdam reopens");
        article.Body.Value.ShouldStartWith("The port of Rotterdam");
    }

    [Fact]
    public void DataInAPageIsNoArticle() =>
        Some.Rejection("a.html", $"<html><body><pre>{{\"a\": \"{new string('x', 300)}\"}}</pre></body></html>")
            .Reason.ShouldContain("no headline");

    [Fact]
    public void ABlogsNameIsNoHeadline() =>
        Some.Article(
                "a.html",
                "<title>The Grumpy Harbor: Free Ships</title><meta property=og:title content='Free Ships'>"
                    + $"<h1>The Grumpy Harbor</h1><h3>Free Ships</h3>{Story}{Story}"
            )
            .Title.Value.ShouldBe("Free Ships");

    private static string Feed(string description) =>
        Some.Parts(
                "feed.xml",
                "<rss version='2.0'><channel><title>Gazette</title><item><title>Port reopens</title>"
                    + $"<link>https://g.example/1</link><description><![CDATA[{description.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)}]]></description></item></channel></rss>"
            )
            .ShouldHaveSingleItem()
            .Result.Article!.Body.Value;

    private static string Mail(string subject, string text) =>
        "From: Nordline <press@nordline.example>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 +0200\nMIME-Version: 1.0\n"
        + $"Content-Type: text/plain; charset=utf-8\nSubject: {subject}\n\n{text}\n";
}
