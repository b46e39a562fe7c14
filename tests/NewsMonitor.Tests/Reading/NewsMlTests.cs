using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

/// <summary>NewsML-G2, NewsML 1 and NITF, as agencies send them.</summary>
public sealed class NewsMlTests
{
    private const string Nitf = """
        <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>port-reopens</title>
          <docdata management-status="embargoed"><doc-id id-string="wire.7" regsrc="MW"/><du-key version="2"/>
            <date.issue norm="20260503T100000Z"/><date.release norm="20260612T120000Z"/><doc.copyright holder="Meridian Wire"/></docdata></head>
          <body><body.head><hedline><hl1>Port <em>reopens</em></hl1></hedline><byline>By <person>Ann Lee</person><byttl>Staff</byttl></byline></body.head>
          <body.content><media media-type="image"><media-caption>A ship.</media-caption></media>
            <p>The port of <location>Rotterdam</location> reopened,<br/>said <person>Bob Ray</person>.</p><p>At last.</p></body.content>
          <body.end><tagline>Editing by C.</tagline></body.end></body></nitf>
        """;

    [Fact]
    public void NitfIsRead()
    {
        var article = Some.Article("a.xml", Nitf);

        article.Title.ShouldBe(new("Port reopens", "nitf:hl1"));
        article.Body.ShouldBe(new("The port of Rotterdam reopened, said Bob Ray.\n\nAt last.", "nitf:body.content"));
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Source!.Value.ShouldBe("Meridian Wire");
        article.Published!.Value.Hour.ShouldBe(10);
        article.EmbargoedUntil!.Value.ShouldBe(new DateTimeOffset(2026, 6, 12, 12, 0, 0, TimeSpan.Zero));
        article.Identity!.Value.ShouldBe(new ArticleIdentity("wire.7", "2"));
    }

    [Theory]
    [InlineData("application/nitf+xml", Nitf, "The port of Rotterdam reopened, said Bob Ray.\n\nAt last.")]
    [InlineData(
        "application/xhtml+xml",
        """<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><header><h1>Port</h1><p>Extra</p></header><p>Ships <b>sailed</b>.</p><p>At last.</p></body></html>""",
        "Ships sailed.\n\nAt last."
    )]
    [InlineData(
        "application/xhtml+xml",
        "<html><body><p>(Adds quote)\n    Ships sailed on\nFriday, said all.\n    At last.</p></body></html>",
        "(Adds quote)\n\nShips sailed on Friday, said all.\n\nAt last."
    )]
    [InlineData(
        "application/xhtml+xml",
        "<div><p>Ships sailed on\n   Friday, said\n   all.</p></div>",
        "Ships sailed on Friday, said all."
    )]
    public void ANewsItemHoldsItsTextInAnyMarkup(string type, string content, string body) =>
        Some.Article("a.xml", Item("usable", $"<inlineXML contenttype='{type}'>{content}</inlineXML>")).Body.Value.ShouldBe(body);

    [Theory]
    [InlineData("<inlineData contenttype='text/plain'>Ships sailed.</inlineData>")]
    [InlineData("<inlineData contenttype='text/html'>&lt;p&gt;Ships sailed.&lt;/p&gt;</inlineData>")]
    [InlineData(
        "<inlineData contenttype='text/plain' encoding='http://cv.iptc.org/newscodes/encoding/base64'>U2hpcHMgc2FpbGVkLg==</inlineData>"
    )]
    public void ANewsItemHoldsItsTextAsData(string content) =>
        Some.Article("a.xml", Item("usable", content)).Body.ShouldBe(new("Ships sailed.", "newsml:inlineData"));

    [Fact]
    public void EveryFieldOfANewsItemIsRead()
    {
        var article = Some.Article("a.xml", Item("usable", "<inlineData>Ships sailed.</inlineData>"));

        article.Title.ShouldBe(new("Port reopens", "newsml:headline"));
        article.Source.ShouldBe(new("Meridian Wire", "newsml:provider"));
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero), "newsml:versionCreated"));
        article.Language!.Value.ShouldBe("en");
        article.Status.ShouldBe(new(PublicationStatus.Usable, "newsml:pubStatus"));
        article.EmbargoedUntil!.Value.Year.ShouldBe(2026);
        article.Identity!.Value.ShouldBe(new ArticleIdentity("urn:newsml:wire.example:7", "3"));
    }

    [Theory]
    [InlineData("withheld", PublicationStatus.Withheld)]
    [InlineData("canceled", PublicationStatus.Canceled)]
    public void AWithdrawnItemSaysSo(string status, PublicationStatus expected)
    {
        Some.Article("a.xml", Item(status, "<inlineData>Ships sailed.</inlineData>")).Status!.Value.ShouldBe(expected);
        var bare = Some.Read("a.xml", Item(status, ""));
        bare.Rejection!.Kind.ShouldBe(RejectionKind.Withdrawn);
        bare.Withdraws!.Article.Identity.ShouldBe(new ArticleIdentity("urn:newsml:wire.example:7", "3"));
    }

    [Theory]
    [InlineData("<embargoed>midnight Monday</embargoed>")]
    [InlineData("<embargoed/>")]
    public void AnEmbargoWithoutAReadableEndWithholdsAnItemThatIsUsable(string embargo)
    {
        var item = Item("usable", "<inlineData>Ships sailed.</inlineData>")
            .Replace("<embargoed>2026-06-12T12:00:00Z</embargoed>", embargo, StringComparison.Ordinal);
        Some.Article("a.xml", item).Status!.Value.ShouldBe(PublicationStatus.Withheld);

        var canceled = item.Replace("stat:usable", "stat:canceled", StringComparison.Ordinal);
        Some.Article("a.xml", canceled).Status!.Value.ShouldBe(PublicationStatus.Canceled);
    }

    [Fact]
    public void AMessageHoldsSeveralItems()
    {
        var item = Item("usable", "<inlineData>Ships sailed.</inlineData>");
        var message = $"""
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-05-03T11:00:00Z</sent></header>
            <itemSet><packageItem guid="p"><groupSet/></packageItem>{item}{item.Replace("ninat:text", "ninat:picture").Replace(
                "inlineData",
                "x"
            )}</itemSet></newsMessage>
            """;

        var parts = Some.Parts("message.xml", message);

        string.Join(' ', parts.Select(part => part.Name + (part.Result.Article is null ? "!" : ""))).ShouldBe("2 3!");
        parts[1].Result.Rejection!.Reason.ShouldContain("picture");
    }

    [Theory]
    [InlineData("packageItem", "package")]
    [InlineData("conceptItem", "concept")]
    [InlineData("planningItem", "plan of coverage")]
    public void WhatIsNotAnArticleIsRejectedByName(string item, string says) =>
        Some.Rejection("a.xml", $"<{item} xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x'/>").Reason.ShouldContain(says);

    [Theory]
    [InlineData("By Ann Lee, Press Association", "Ann Lee")]
    [InlineData("By Ann Lee, The Harbor-Tribune", "Ann Lee")]
    [InlineData("Von Ann Lee, dpa", "Ann Lee")]
    [InlineData("Situation serious, ready for all scenarios says EC", "")]
    [InlineData("gr/bp", "")]
    public void ABylineOfAnAgencyNamesPeopleOnly(string byline, string names) =>
        string.Join(
                '|',
                Some.Article(
                    "a.xml",
                    Nitf.Replace("By <person>Ann Lee</person><byttl>Staff</byttl>", byline, StringComparison.Ordinal)
                ).Authors.Value
            )
            .ShouldBe(names);

    [Fact]
    public void AWordInAnElementOfTheAgencysOwnStaysInItsParagraph() =>
        Some.Article(
                "a.xml",
                Item(
                    "usable",
                    "<inlineXML><html><body><p>The head of <Company>Sorrel Ferries</Company> resigned.</p></body></html></inlineXML>"
                )
            )
            .Body.Value.ShouldBe("The head of Sorrel Ferries resigned.");

    [Fact]
    public void EscapedMarkupInNitfIsNoText() =>
        Some.Article(
                "a.xml",
                Nitf.Replace(
                    "<p>At last.</p>",
                    "<p>&lt;div class='x'&gt;&lt;/div&gt;&lt;script src='y'&gt;&lt;/script&gt;</p>",
                    StringComparison.Ordinal
                )
            )
            .Body.Value.ShouldBe("The port of Rotterdam reopened, said Bob Ray.");

    [Fact]
    public void ATableThatIsTheTextIsRead()
    {
        const string Table =
            "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Rotterdam</td><td>412 ships in May</td></tr></table>";
        var start = Nitf.IndexOf("<body.content>", StringComparison.Ordinal);
        var end = Nitf.IndexOf("</body.content>", StringComparison.Ordinal);
        var article = Some.Article("a.xml", $"{Nitf[..start]}<body.content><p>By ships:</p>{Table}{Nitf[end..]}");
        article.Body.Value.ShouldContain("412 ships in May");
        Some.Article("a.xml", Nitf.Replace("<p>At last.</p>", Table, StringComparison.Ordinal))
            .Body.Value.ShouldNotContain("412");
    }

    [Fact]
    public void TheOlderNewsMlIsRead()
    {
        var article = Some.Parts(
                "a.xml",
                $"""
                <NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><DateId>20260503</DateId>
                <NewsItemId>7</NewsItemId><RevisionId PreviousRevision="1">2</RevisionId></NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20260503T100000+0000</FirstCreated><Status FormalName="Canceled"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Port reopens</HeadLine><ByLine>By Ann Lee</ByLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="MW"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                <ContentItem><MediaType FormalName="Text"/><DataContent>{Nitf}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
                """
            )
            .ShouldHaveSingleItem()
            .Result.Article.ShouldNotBeNull();

        article.Title.Value.ShouldBe("Port reopens");
        article.Body.Value.ShouldEndWith("At last.");
        article.Status!.Value.ShouldBe(PublicationStatus.Canceled);
        article.Identity!.Value.ShouldBe(new ArticleIdentity("urn:newsml:wire.example:20260503:7", "2"));
        (article.Authors.Value.Single(), article.Language!.Value).ShouldBe(("Ann Lee", "en"));
    }

    private static string Item(string status, string content) =>
        $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:7" version="3" xml:lang="en-GB">
            <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:MW"><name>Meridian Wire</name></provider>
              <versionCreated>2026-05-03T10:00:00Z</versionCreated><embargoed>2026-06-12T12:00:00Z</embargoed><pubStatus qcode="stat:{status}"/></itemMeta>
            <contentMeta><contentCreated>2026-05-03T09:00:00Z</contentCreated><by>By Ann Lee</by><slugline>port</slugline><headline>Port reopens</headline></contentMeta>
            <contentSet>{content}</contentSet></newsItem>
            """;

    [Theory]
    [InlineData("Audio", "Body", "Ships sailed.")]
    [InlineData("Quote", "Title", "Port reopens")]
    public void AnItemOfNewsMl1ThatIsASoundIsNotAnArticle(string role, string inner, string content) =>
        Some.Parts(
                "a.xml",
                $"""
                <NewsML><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Port reopens</HeadLine></NewsLines><Role FormalName="{role}"/>
                <NewsComponent><Role FormalName="{inner}"/><ContentItem><DataContent>{content}</DataContent></ContentItem></NewsComponent>
                <NewsComponent><Role FormalName="Sound"/><ContentItem Href="port.mp3"/></NewsComponent>
                </NewsComponent></NewsItem></NewsML>
                """
            )
            .ShouldHaveSingleItem()
            .Result.Rejection.ShouldNotBeNull()
            .Reason.ShouldContain("a sound");
}
