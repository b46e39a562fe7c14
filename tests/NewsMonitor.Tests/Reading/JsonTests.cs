using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class JsonTests
{
    [Theory]
    [InlineData("plain", """{"title":"T1","body":"B1"}""")]
    [InlineData("any case", """{"TITLE":"T1","Body":"B1"}""")]
    [InlineData("other names", """{"heading":"T1","full_text":"B1"}""")]
    [InlineData("schema.org", """{"@type":"NewsArticle","headline":"T1","articleBody":"B1"}""")]
    [InlineData("in an array", """[{"@type":"NewsArticle","headline":"T1","articleBody":"B1"}]""")]
    [InlineData(
        "in a graph beside others",
        """{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["Article","Thing"],"headline":"T1","articleBody":"B1"}]}"""
    )]
    [InlineData(
        "a review in an array beside others",
        """[{"@type":"WebPage","url":"https://g.example/"},{"@type":"Review","headline":"T1","articleBody":"B1"}]"""
    )]
    [InlineData(
        "a type with its vocabulary",
        """[{"@type":"WebPage"},{"@type":"https://schema.org/Report","headline":"T1","articleBody":"B1"}]"""
    )]
    [InlineData("body with markup", """{"title":"T1","body":"<p>B1</p><script>x()</script>"}""")]
    [InlineData("body in parts", """{"title":"T1","body":["B1"]}""")]
    [InlineData("trailing comma and comment", """{"title":"T1",/* c */"body":"B1",}""")]
    public void AnArticleIsFound(string why, string json)
    {
        var article = Some.Article("a.json", json);
        (article.Title.Value, article.Body.Value).ShouldBe(("T1", "B1"), why);
    }

    [Fact]
    public void BreaksInALineSeparateWords()
    {
        var article = Some.Article(
            "a.json",
            """{"title":"Floods hit <b>harb</b>or town<br />Two people dead","author":"Ann Lee<br>Bob Ray","body":"B"}"""
        );
        article.Title.Value.ShouldBe("Floods hit harbor town Two people dead");
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
    }

    [Fact]
    public void ASchemaIsNoArticle() =>
        Some.Rejection(
                "a.json",
                """
                {"$schema":"http://json-schema.org/draft-07/schema#","title":"News item","description":"An item of news.",
                 "type":"object","properties":{"uri":{"type":"string"}}}
                """
            )
            .Reason.ShouldContain("schema");

    [Theory]
    [InlineData("""{"firstName":"Ann","lastName":"Lee"}""")]
    [InlineData("""{"last_name":"Lee","first_name":"Ann","id":7}""")]
    [InlineData("""[{"givenName":"Ann","familyName":"Lee"}]""")]
    [InlineData("""{"given-name":"Ann","FamilyName":"Lee"}""")]
    public void APersonsNameMayBeInParts(string author) =>
        Some.Article("a.json", $$"""{"title":"T","body":"B","author":{{author}}}""").Authors.Value.ShouldBe(["Ann Lee"]);

    [Fact]
    public void EveryFieldSaysWhereItCameFrom()
    {
        var article = Some.Article(
            "a",
            """
            {"headline":"T","text":"B","publisher":{"name":"Gazette"},"author":[{"name":"Ann Lee"},"Bob Ray"],
             "datePublished":"2026-05-03T10:00:00+02:00","inLanguage":"en-US","mainEntityOfPage":{"@id":"https://g.example/a"}}
            """
        );
        article.Title.From.ShouldBe("json:headline");
        article.Body.From.ShouldBe("json:text");
        article.Source.ShouldBe(new("Gazette", "json:publisher"));
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 5, 3, 8, 0, 0, TimeSpan.Zero), "json:datePublished"));
        article.Language.ShouldBe(new("en", "json:inLanguage"));
        article.Url.ShouldBe(new(new Uri("https://g.example/a"), "json:mainEntityOfPage"));
    }

    [Theory]
    [InlineData("""{"body":"B"}""", RejectionKind.NoTitle, "\"title\"")]
    [InlineData("""{"title":"T"}""", RejectionKind.NoText, "\"body\"")]
    [InlineData("""{"title":"T","body":"​"}""", RejectionKind.NoText, "\"body\"")]
    [InlineData("""{"x":1}""", RejectionKind.NoText, "\"body\"")]
    [InlineData("[]", RejectionKind.NoText, "NewsArticle")]
    [InlineData("42", RejectionKind.Malformed, "single value")]
    [InlineData(
        "{\n  \"title\": \"Té\", \"body\": oops}",
        RejectionKind.Malformed,
        "line 2, column 26, in or after the field \"body\""
    )]
    [InlineData("""{"title":"T","body":"B""", RejectionKind.Malformed, "ends too early")]
    public void WhatIsNotAnArticleIsRejectedWithTheRemedy(string json, RejectionKind kind, string says)
    {
        var rejection = Some.Rejection("a.json", json);
        rejection.Kind.ShouldBe(kind);
        rejection.Reason.ShouldContain(says);
    }

    [Theory]
    [InlineData("""{"title":"T","content":"ONLY AVAILABLE IN PAID PLANS","description":"B1"}""", "B1")]
    [InlineData("""{"title":"T","content":"B1","source":"undefined","author":["null","Undefined"]}""", "B1")]
    [InlineData("""{"title":"T","content":"None of them sailed.","author":"N/A"}""", "None of them sailed.")]
    public void APlaceholderIsNoValue(string json, string body)
    {
        var article = Some.Article("a.json", json);
        (article.Body.Value, article.Source, article.Authors.Value.Count).ShouldBe((body, null, 0));
    }

    [Fact]
    public void AnArticleThatWasRemovedIsNone() =>
        Some.Rejection("a.json", """{"title":"[Removed]","content":"[Removed]","source":{"name":"[Removed]"}}""")
            .Kind.ShouldBe(RejectionKind.NoText);

    [Fact]
    public void HalfASurrogatePairIsReplacedAndAWholeOneKept() =>
        Some.Article("a.json", """{"title":"T \ud83d x \\ud83d","body":"B \ud83d\udea2"}""")
            .ShouldSatisfyAllConditions(a => a.Title.Value.ShouldBe("T \uFFFD x \\ud83d"), a => a.Body.Value.ShouldBe("B 🚢"));
}
