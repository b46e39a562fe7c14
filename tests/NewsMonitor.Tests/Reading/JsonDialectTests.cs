namespace NewsMonitor.Tests.Reading;

/// <summary>The fields of single articles as interfaces, readers and extractors call them.</summary>
public sealed class JsonDialectTests
{
    [Fact]
    public void ACutOffTextComesAfterItsSummaryAndWithoutItsMark()
    {
        var article = Some.Article(
            "a.json",
            """
            {"source":{"id":null,"name":"Harbour Gazette"},"author":"Ann Lee","title":"Port reopens","url":"https://g.example/1",
             "description":"Ships sailed again on Friday.","publishedAt":"2026-05-03T10:00:00Z",
             "content":"The strike had lasted four days, said the harbour m… [+1234 chars]"}
            """
        );

        article.Body.Value.ShouldBe("Ships sailed again on Friday.\n\nThe strike had lasted four days, said the harbour m…");
        (article.Source!.Value, article.Authors.Value.Single()).ShouldBe(("Harbour Gazette", "Ann Lee"));
    }

    [Fact]
    public void ASummaryThatTheTextBeginsWithIsNotRepeated() =>
        Some.Article(
                "a.json",
                """
                {"title":"Port reopens","description":"Ships sailed again on Friday after a long strike.",
                 "content":"Ships sailed again on Friday after a long strike. The harb… [99 chars]"}
                """
            )
            .Body.Value.ShouldBe("Ships sailed again on Friday after a long strike. The harb…");

    [Fact]
    public void FieldsMayBeNested()
    {
        var article = Some.Article(
            "a.json",
            """
            {"id":"world/1","webTitle":"Port reopens","webUrl":"https://g.example/1","webPublicationDate":"2026-05-03T10:00:00Z",
             "fields":{"bodyText":"Ships sailed again.","trailText":"<p>Ships</p>","byline":"Ann Lee","publication":"Harbour Gazette"}}
            """
        );

        article.Body.ShouldBe(new("Ships sailed again.", "json:fields.bodyText"));
        (article.Source!.Value, article.Authors.Value.Single()).ShouldBe(("Harbour Gazette", "Ann Lee"));
        article.Published!.From.ShouldBe("json:webPublicationDate");
    }

    [Fact]
    public void ContentSystemsRenderTheirFields()
    {
        var article = Some.Article(
            "posts.json",
            """
            [{"id":12,"date":"2026-05-03T12:00:00","date_gmt":"2026-05-03T10:00:00","guid":{"rendered":"https://g.example/?p=12"},
              "status":"publish","type":"post","link":"https://g.example/port","title":{"rendered":"Port &#8216;reopens&#8217;"},
              "content":{"rendered":"<p>Ships sailed &amp; sang.</p>","protected":false},"author":7,
              "_embedded":{"author":[{"id":7,"name":"Ann Lee"}]},"yoast_head_json":{"title":"Port - Gazette","og_site_name":"Gazette"}}]
            """
        );

        article.Title.Value.ShouldBe("Port ‘reopens’");
        article.Body.Value.ShouldBe("Ships sailed & sang.");
        article.Published!.Value.Hour.ShouldBe(10);
        article.Url!.Value.AbsoluteUri.ShouldBe("https://g.example/port");
        article.Identity!.Value.Id.ShouldBe("https://g.example/?p=12");
        (article.Source!.Value, article.Authors.Value.Single()).ShouldBe(("Gazette", "Ann Lee"));
    }

    [Theory]
    [InlineData("""{"title":"T","maintext":"B","source_domain":"g.example","date_publish":"2026-05-03 10:00:00"}""", "g.example")]
    [InlineData("""{"title":"T","text":"B","sitename":"Gazette","hostname":"g.example","date":"2026-05-03"}""", "Gazette")]
    [InlineData(
        """{"title":"T","text":"B","source":"https://g.example/1","source-hostname":"Gazette","date":"2026-05-03"}""",
        "Gazette"
    )]
    [InlineData("""{"title":"T","content":"<p>B</p>","published_at":"2026-05-03","feed":{"title":"Gazette"}}""", "Gazette")]
    [InlineData("""{"title":"T","summary":{"content":"B"},"origin":{"title":"Gazette"},"published":1777802400}""", "Gazette")]
    public void TheOutletHasManyNames(string json, string source)
    {
        var article = Some.Article("a.json", json);

        article.Source!.Value.ShouldBe(source);
        article.Body.Value.ShouldBe("B");
        article.Published!.Value.Date.ShouldBe(new DateTime(2026, 5, 3));
    }

    [Fact]
    public void AnAddressIsNotTheOutlet()
    {
        var article = Some.Article("a.json", """{"title":"T","text":"B","source":"https://g.example/1"}""");

        article.Source.ShouldBeNull();
        article.Url!.Value.AbsoluteUri.ShouldBe("https://g.example/1");
    }
}
