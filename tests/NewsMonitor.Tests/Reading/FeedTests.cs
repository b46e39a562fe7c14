using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:atom="http://www.w3.org/2005/Atom">
         <channel>
          <title>Harbour Gazette</title><link>https://g.example/</link><language>en-gb</language>
          <atom:link href="https://g.example/feed" rel="self" type="application/rss+xml"/>
          <item>
           <title>Port &amp;#8216;reopens&amp;#8217;</title>
           <link>https://g.example/port?utm_source=rss</link>
           <guid isPermaLink="false">7 of g.example</guid>
           <dc:creator><![CDATA[Ann Lee]]></dc:creator>
           <pubDate>Sun, 03 May 2026 10:00:00 GMT</pubDate>
           <description><![CDATA[Ships sail again.]]></description>
           <content:encoded><![CDATA[<p>Ships sailed &amp; sang.</p><p>At last.</p>
             <p>The post <a href="x">Port</a> appeared first on <a href="y">Gazette</a>.</p>]]></content:encoded>
          </item>
          <item><title>Strike ends</title><guid>https://g.example/strike</guid>
           <author>b.ray@g.example (Bob Ray)</author><dc:date>2026-05-02T10:00:00+02:00</dc:date>
           <source url="https://w.example/feed">Meridian Wire</source>
           <description>&lt;p&gt;Dockers went back to work.&lt;/p&gt;</description></item>
          <item><title>Only a title</title><link>https://g.example/title</link></item>
         </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://g.example/news/">
         <title type="text">Harbour Gazette</title><author><name>The desk at work</name></author><updated>2026-05-04T00:00:00Z</updated>
         <entry>
          <id>tag:g.example,2026:7</id><title type="html">Port &amp;lt;reopens&amp;gt;</title>
          <link rel="enclosure" href="https://cdn.example/7.mp3"/><link rel="alternate" href="port"/>
          <published>2026-05-03T10:00:00Z</published><updated>2026-05-03T12:00:00Z</updated>
          <author><name>Ann Lee</name></author><author><name>Bob Ray</name></author>
          <summary>Ships sail.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ships <b>sailed</b>.</p><p>At last,<br/>they did.</p></div></content>
         </entry>
         <entry><id>tag:g.example,2026:8</id><title>Strike ends</title><link href="/strike"/><content type="text">a &lt; b
         and more</content></entry>
        </feed>
        """;

    private const string Rdf = """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <channel rdf:about="https://g.example/"><title>Gazette de la côte</title><link>https://g.example/</link><dc:language>fr</dc:language>
          <items><rdf:Seq><rdf:li resource="https://g.example/1"/></rdf:Seq></items></channel>
         <item rdf:about="https://g.example/1"><title>Le port rouvre</title><link>https://g.example/1</link>
          <description>Les navires repartent après la grève.</description><dc:date>2026-05-03</dc:date></item>
        </rdf:RDF>
        """;

    [Theory]
    [InlineData("feed.rss")]
    [InlineData("feed.xml")]
    [InlineData("feed")]
    [InlineData("feed.html")]
    [InlineData("feed.json")]
    public void TheContentDecidesThatItIsAFeed(string name) =>
        string.Join(' ', Some.Parts(name, Rss).Select(part => part.Name + (part.Result.Article is null ? "!" : "")))
            .ShouldBe("1 2 3!");

    [Fact]
    public void TheFullTextIsReadAndNotTheSummary()
    {
        var article = Some.Parts("a.rss", Rss)[0].Result.Article!;

        article.Title.ShouldBe(new("Port ‘reopens’", "feed:title"));
        article.Body.ShouldBe(new("Ships sailed & sang.\n\nAt last.", "feed:content:encoded"));
        article.Url!.Value.AbsoluteUri.ShouldBe("https://g.example/port");
        article.Source.ShouldBe(new("Harbour Gazette", "feed:channel title"));
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero));
        article.Language.ShouldBe(new("en", "feed:language"));
        article.Identity!.Value.ShouldBe(new ArticleIdentity("7 of g.example", null));
    }

    [Fact]
    public void WhatAnItemSaysOfItselfCounts()
    {
        var article = Some.Parts("a.rss", Rss)[1].Result.Article!;

        article.Body.Value.ShouldBe("Dockers went back to work.");
        article.Url.ShouldBe(new(new Uri("https://g.example/strike"), "feed:guid"));
        article.Source!.Value.ShouldBe("Meridian Wire");
        article.Authors.Value.ShouldBe(["Bob Ray"]);
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 2, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void AnItemWithoutTextIsRejectedAlone() =>
        Some.Parts("a.rss", Rss)[2].Result.Rejection!.Kind.ShouldBe(RejectionKind.NoText);

    [Fact]
    public void AtomIsRead()
    {
        var articles = Some.Parts("a.atom", Atom).Select(part => part.Result.Article!).ToList();

        articles[0].Title.Value.ShouldBe("Port <reopens>");
        articles[0].Body.Value.ShouldBe("Ships sailed.\n\nAt last, they did.");
        articles[0].Url!.Value.AbsoluteUri.ShouldBe("https://g.example/news/port");
        articles[0].Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        articles[0].Published!.Value.Hour.ShouldBe(10);
        articles[0].Language!.Value.ShouldBe("de");
        articles[0].Identity!.Value.ShouldBe(new ArticleIdentity("tag:g.example,2026:7", "2026-05-03T12:00:00Z"));
        articles[1].Body.Value.ShouldBe("a < b and more");
        articles[1].Url!.Value.AbsoluteUri.ShouldBe("https://g.example/strike");
        articles[1].Authors.Value.ShouldBe(["The desk at work"]);
    }

    [Fact]
    public void RdfIsReadInItsEncoding()
    {
        var article = Some.Reader().Parts("a.rdf", Encoding.Latin1.GetBytes(Rdf)).ShouldHaveSingleItem().Result.Article!;

        article.Body.Value.ShouldBe("Les navires repartent après la grève.");
        (article.Source!.Value, article.Language!.Value).ShouldBe(("Gazette de la côte", "fr"));
        article.Identity!.Value.Id.ShouldBe("https://g.example/1");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void AByteOrderMarkDecides(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. unicode.GetPreamble(), .. unicode.GetBytes(Rss)];

        Some.Reader().Parts("a.rss", bytes).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("picture and notice instead of the text", "<content:encoded>A photo.</content:encoded>", "feed:description")]
    [InlineData(
        "text",
        "<content:encoded>Ships sailed again on Friday after four long days.</content:encoded>",
        "feed:content:encoded"
    )]
    [InlineData(
        "paragraphs by empty lines",
        "<content:encoded>Ships <b>sailed</b>.\n\nAt long last, said all.</content:encoded>",
        "feed:content:encoded"
    )]
    public void AFullTextThatIsFarShorterThanTheSummaryIsNone(string why, string content, string from)
    {
        var item =
            $"<title>T</title><description>Ships sailed again on Friday, said all.</description>{content.Replace("<b>", "&lt;b>").Replace("</b>", "&lt;/b>")}";

        Feed(item).Body.From.ShouldBe(from, why);
    }

    [Theory]
    [InlineData(
        "The port is open again. Ships sail at noon, said the harbor.",
        "The port is open again.",
        "Ships sail at noon, said the harbor."
    )]
    [InlineData("Ships sail.", "Ships sail.", "Ships sail.")]
    public void AMessageWithoutATitleBeginsWithIt(string text, string title, string body)
    {
        var article = Feed($"<description>{text}</description>");

        article.Title.ShouldBe(new(title, "feed:description"));
        article.Body.Value.ShouldContain(body);
    }

    [Fact]
    public void ExportsOfContentSystemsHoldMoreThanArticles()
    {
        const string Export = """
            <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <item><title>Port</title><content:encoded>Ships sailed.</content:encoded><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
            <item><title>picture.jpg</title><content:encoded>A ship.</content:encoded><wp:post_type>attachment</wp:post_type></item>
            </channel></rss>
            """;

        var part = Some.Parts("export.xml", Export).ShouldHaveSingleItem();
        part.Result.Article!.Status!.Value.ShouldBe(PublicationStatus.Withheld);
    }

    [Fact]
    public void AFeedWithoutItemsIsRejected() =>
        Some.Rejection("a.rss", "<rss><channel><title>T</title></channel></rss>").Reason.ShouldContain("no items");

    [Theory]
    [InlineData("<urlset><url><loc>https://g.example</loc></url></urlset>", "a.xml")]
    [InlineData("<results><result>x</result></results>", "a")]
    [InlineData("<?xml version=\"1.0\"?><!-- about --><opml><body/></opml>", "a.rss")]
    public void OtherXmlIsRejectedByName(string xml, string name) =>
        Some.Rejection(name, xml)
            .ShouldSatisfyAllConditions(
                rejection => rejection.Kind.ShouldBe(RejectionKind.UnknownFormat),
                rejection => rejection.Reason.ShouldContain("XML document")
            );

    [Theory]
    [InlineData("Der Beitrag Hafen öffnet erschien zuerst auf Hafenblatt.", "Ships sailed.")]
    [InlineData("L'article Hafen öffnet est apparu en premier sur Hafenblatt.", "Ships sailed.")]
    [InlineData("Hafen öffnet は Hafenblatt に最初に表示されました。", "Ships sailed.")]
    [InlineData("Hafen öffnet, sagt der Bürgermeister.", "Ships sailed.\n\nHafen öffnet, sagt der Bürgermeister.")]
    public void TheTrailerOfABlogIsNoText(string last, string body) =>
        Some.Parts(
                "feed.xml",
                "<rss version='2.0'><channel><title>Hafenblatt</title><item><title>Hafen öffnet</title>"
                    + $"<description><![CDATA[<p>Ships sailed.</p><p>{last}</p>]]></description></item></channel></rss>"
            )
            .ShouldHaveSingleItem()
            .Result.Article!.Body.Value.ShouldBe(body);

    internal static Article Feed(string item) =>
        Some.Parts(
                "a.rss",
                $"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>{item}</item></channel></rss>"
            )
            .ShouldHaveSingleItem()
            .Result.Article.ShouldNotBeNull();
}
