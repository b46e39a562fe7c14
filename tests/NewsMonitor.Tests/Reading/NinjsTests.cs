using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class NinjsTests
{
    [Fact]
    public void Version1IsRead()
    {
        var article = Some.Article(
            "a.json",
            """
            {"uri":"https://wire.example/items/9","version":"3","type":"text","pubstatus":"usable","embargoed":"2026-06-12T12:00:00Z",
             "versioncreated":"2026-05-03T10:00:00Z","language":"en-GB","headline":"Port reopens","byline":"By Ann Lee",
             "body_html":"<p>Ships sailed.</p><p>At last.</p>","infosource":[{"name":"Meridian Wire","rel":"source"}],
             "associations":{"main":{"type":"picture","headline":"A ship","body_text":"A ship at sea."}}}
            """
        );

        article.Title.ShouldBe(new("Port reopens", "json:headline"));
        article.Body.Value.ShouldBe("Ships sailed.\n\nAt last.");
        (article.Source!.Value, article.Authors.Value.Single()).ShouldBe(("Meridian Wire", "Ann Lee"));
        article.Status.ShouldBe(new(PublicationStatus.Usable, "json:pubstatus"));
        article.EmbargoedUntil.ShouldBe(new(new DateTimeOffset(2026, 6, 12, 12, 0, 0, TimeSpan.Zero), "json:embargoed"));
        article.Identity!.Value.ShouldBe(new ArticleIdentity("https://wire.example/items/9", "3"));
    }

    [Fact]
    public void OfSeveralFormsOfTheTextOneIsRead()
    {
        var article = Some.Article(
            "a.json",
            """
            {"uri":"urn:wire:9","type":"text","versionCreated":"2026-05-03T10:00:00Z","by":"Ann Lee","language":"en",
             "headlines":[{"role":"slug","value":"PORT"},{"role":"main","value":"Port reopens"}],
             "bodies":[{"role":"plain","contentType":"text/plain","value":"Ships sailed. At last."},
                       {"role":"web","contentType":"text/html","value":"<p>Ships sailed.</p><p>At last.</p>"}]}
            """
        );

        article.Title.Value.ShouldBe("Port reopens");
        article.Body.Value.ShouldBe("Ships sailed.\n\nAt last.");
    }

    [Fact]
    public void AnEmbargoWithoutAReadableEndWithholdsAnItemThatIsUsable() =>
        Some.Article(
                "a.json",
                """{"uri":"urn:x:1","type":"text","headline":"T","body_text":"B","pubstatus":"usable","embargoed":"midnight Monday"}"""
            )
            .Status!.Value.ShouldBe(PublicationStatus.Withheld);

    [Theory]
    [InlineData("withheld", PublicationStatus.Withheld)]
    [InlineData("canceled", PublicationStatus.Canceled)]
    [InlineData("cancelled", PublicationStatus.Canceled)]
    public void AWithdrawalIsSaidWithItsTextAndWithoutIt(string status, PublicationStatus expected)
    {
        var whole = $$"""{"uri":"urn:wire:9","version":"4","pubstatus":"{{status}}","headline":"T","body_text":"B"}""";
        var bare = $$"""{"uri":"urn:wire:9","version":"4","pubstatus":"{{status}}","headline":"T"}""";

        Some.Article("a.json", whole).Status!.Value.ShouldBe(expected);
        var result = Some.Read("a.json", bare);
        result.Rejection!.Kind.ShouldBe(RejectionKind.Withdrawn);
        result.Withdraws!.Article.Identity.ShouldBe(new ArticleIdentity("urn:wire:9", "4"));
    }

    [Theory]
    [InlineData("picture")]
    [InlineData("video")]
    [InlineData("event")]
    public void ACaptionIsNotAnArticle(string type) =>
        Some.Rejection("a.json", $$"""{"uri":"urn:x","type":"{{type}}","headline":"T","description_text":"A ship at sea."}""")
            .Kind.ShouldBe(RejectionKind.NotAnArticle);

    [Theory]
    [InlineData(
        """[{"name":"Ann Lee","rel":"Interview source","code":"interviewee"},{"name":"Meridian Wire"}]""",
        "Meridian Wire"
    )]
    [InlineData("""[{"name":"Ann Lee","role":"http://cv.iptc.org/newscodes/contentprodpartyrole/Interviewee"}]""", null)]
    public void WhomItInterviewsIsNotItsOutlet(string sources, string? outlet) =>
        Some.Article("a.json", $$"""{"uri":"urn:x","headline":"T","body_text":"B","infosource":{{sources}}}""")
            .Source.ShouldBe(outlet is null ? null : new(outlet, "json:infosource"));

    [Fact]
    public void TheOutletIsNamedWithoutItsCopyright() =>
        Some.Article("a.json", """{"uri":"urn:x","headline":"T","body_text":"B","copyrightholder":"(C) 2026 Meridian Wire"}""")
            .Source!.Value.ShouldBe("Meridian Wire");

    [Theory]
    [InlineData("""{"uri":"urn:x","headline":42,"body_text":"B"}""", "42", "B")]
    [InlineData("""{"uri":"urn:x","headline":"T","body_intro":"B"}""", "T", "B")]
    [InlineData(
        """{"uri":"urn:x","headline_extended":"T","body_text":"B","pubstatus":7,"embargoed":[],"version":{}}""",
        "T",
        "B"
    )]
    public void WhatIsNotValidIsReadAsFarAsItIs(string json, string title, string body)
    {
        var article = Some.Article("a.json", json);

        (article.Title.Value, article.Body.Value).ShouldBe((title, body));
        (article.Status, article.EmbargoedUntil).ShouldBe((null, null));
    }
}
