using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

/// <summary>Answers of news interfaces, feeds in JSON, exports: lists of articles in objects that are not articles.</summary>
public sealed class JsonListTests
{
    private const string Port = """{"title":"Port reopens","body":"Ships sailed again on Friday."}""";
    private const string Strike = """{"title":"Strike ends","body":"Dockers went back to work."}""";

    [Theory]
    [InlineData("interface", $$$"""{"status":"ok","totalResults":2,"articles":[{{{Port}}},{{{Strike}}}]}""")]
    [InlineData("answer in an answer", $$$"""{"response":{"status":"ok","results":[{{{Port}}},{{{Strike}}}]}}""")]
    [InlineData("list in a list's object", $$$"""{"articles":{"totalResults":2,"results":[{{{Port}}},{{{Strike}}}]}}""")]
    [InlineData(
        "search engine",
        $$$"""{"hits":{"total":2,"hits":[{"_id":"1","_source":{{{Port}}}},{"_id":"2","_source":{{{Strike}}}}]}}"""
    )]
    [InlineData(
        "resources",
        $$$"""{"data":[{"type":"article","attributes":{{{Port}}}},{"type":"article","attributes":{{{Strike}}}}]}"""
    )]
    [InlineData("graph of queries", $$$"""{"data":{"news":{"edges":[{"node":{{{Port}}}},{"node":{{{Strike}}}}]} } }""")]
    [InlineData("wrapped items", $$$"""{"data":{"items":[{"meta":{},"item":{{{Port}}}},{"meta":{},"item":{{{Strike}}}}]}}""")]
    [InlineData("unknown name", $$$"""{"todaysClippings":[{{{Port}}},{{{Strike}}}]}""")]
    [InlineData("one list per section", $$$"""{"home":[{{{Port}}}],"world":[{{{Strike}}}]}""")]
    [InlineData(
        "beside other lists",
        $$$"""{"tags":[{"name":"a","url":"https://t.example"}],"items":[{{{Port}}},{{{Strike}}}]}"""
    )]
    [InlineData("articles by keys", $$$"""{"a1":{{{Port}}},"a2":{{{Strike}}}}""")]
    [InlineData("list by keys", $$$"""{"found":2,"posts":{"17":{{{Port}}},"18":{{{Strike}}},"more":false}}""")]
    public void EachItemIsAnArticle(string why, string json)
    {
        var parts = Some.Parts("a.json", json);

        parts.Select(part => part.Name).ShouldBe(["1", "2"], why);
        parts.Select(part => part.Result.Article?.Title.Value).ShouldBe(["Port reopens", "Strike ends"], why);
    }

    [Theory]
    [InlineData("wrapped once", $$$"""{"article":{{{Port}}}}""")]
    [InlineData("wrapped twice", $$$"""{"data":{"article":{{{Port}}}}}""")]
    [InlineData("list of one", $$$"""{"articles":[{{{Port}}}]}""")]
    public void OneArticleInsideIsTheFile(string why, string json) =>
        Some.Article("a.json", json).Title.Value.ShouldBe("Port reopens", why);

    [Fact]
    public void FeedsBesideTheirEntriesAreNotArticles()
    {
        const string Feeds = $$$"""
            {"feeds":[{"feed":{"title":"Coast Daily","description":"All news"},"entries":[{{{Port}}}]},
            {"feed":{"title":"Harbor Wire","description":"More news"},"entries":[{{{Strike}}}]}]}
            """;
        var articles = Some.Parts("a.json", Feeds).Select(part => part.Result.Article.ShouldNotBeNull()).ToList();

        articles.Select(article => article.Title.Value).ShouldBe(["Port reopens", "Strike ends"]);
        articles.Select(article => article.Source?.Value).ShouldBe(["Coast Daily", "Harbor Wire"]);
    }

    [Fact]
    public void AnArticlesOwnListsAreNotArticles()
    {
        const string Json = """
            {"title":"Port reopens","content":null,"description":"Ships sailed again.",
             "related":[{"title":"Strike ends","url":"https://g.example/2","body":"Dockers went back."}],
             "author":{"name":"Ann Lee","url":"https://g.example/lee","description":"Writes."}}
            """;

        Some.Article("a.json", Json).Body.ShouldBe(new("Ships sailed again.", "json:description"));
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.txt.json")]
    [InlineData("articles")]
    [InlineData("export.bak")]
    public void LinesAreReadUnderAnyName(string name)
    {
        var parts = Some.Parts(name, $"{Port}\n\noops\n{Strike}\n");

        string.Join(' ', parts.Select(part => part.Name + (part.Result.Article is null ? "!" : ""))).ShouldBe("1 3! 4");
    }

    [Fact]
    public void LinesThatAreTooLongToBeSeenAtOnceAreReadUnderAnyName()
    {
        var line = $$"""{"title":"Port reopens","body":"{{string.Concat(Enumerable.Repeat("Ships sailed. ", 1_000))}}"}""";

        Some.Parts("a.json", $"{line}\n{line}").Select(part => part.Name).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void ADocumentOfManyLinesIsOneInSpiteOfItsName() =>
        Some.Article("a.jsonl", "{\n  \"title\": \"Port reopens\",\n  \"body\": \"Ships sailed again.\"\n}")
            .Title.Value.ShouldBe("Port reopens");

    [Fact]
    public void APageIsOneInSpiteOfItsName() =>
        Some.Article(
                "a.jsonl",
                "<!doctype html>\n<html><title>Port reopens</title>\n<p>Ships sailed again on Monday, the port said.</p>\n"
            )
            .Title.Value.ShouldBe("Port reopens");

    [Fact]
    public void AJsonFeedSaysWhatItsItemsDoNot()
    {
        const string Json = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Gazette","language":"en-GB","authors":[{"name":"Ann Lee"}],
             "items":[{"id":"7","url":"https://g.example/7","title":"Port reopens","content_html":"<p>Ships sailed.</p><p>At last.</p>",
                       "date_published":"2026-05-03T10:00:00Z"},
                      {"id":"8","title":"Strike ends","content_text":"Dockers went back.","authors":[{"name":"Bob Ray"}]}]}
            """;

        var articles = Some.Parts("feed.json", Json).Select(part => part.Result.Article!).ToList();

        articles[0].Source!.Value.ShouldBe("Harbour Gazette");
        articles[0].Authors.Value.ShouldBe(["Ann Lee"]);
        articles[0].Language!.Value.ShouldBe("en");
        articles[0].Body.Value.ShouldBe("Ships sailed.\n\nAt last.");
        articles[0].Identity!.Value.ShouldBe(new ArticleIdentity("7", null));
        articles[1].Authors.Value.ShouldBe(["Bob Ray"]);
    }

    [Fact]
    public void ATableByColumnsIsRejectedWithWhatToDo() =>
        Some.Rejection(
                "a.json",
                """{"title":{"0":"Port reopens","1":"Strike ends"},"text":{"0":"Ships sailed.","1":"At last."}}"""
            )
            .Reason.ShouldContain("list of rows");

    [Theory]
    [InlineData("""[{"title":"T","body":"B","date":"25/05/2026"},{"title":"U","body":"C","date":"05/06/2026"}]""")]
    [InlineData("""{"list":[{"title":"T","body":"B","date":"25/05/2026"},{"title":"U","body":"C","date":"05/06/2026"}]}""")]
    public void OneDateShowsTheOrderOfAllInAList(string json) =>
        Some.Parts("a.json", json)[1].Result.Article!.Published!.Value.ToString("yyyy-MM-dd").ShouldBe("2026-06-05");

    [Fact]
    public void FieldsOfMonitoringServicesAreRead()
    {
        var article = Some.Article(
            "a.json",
            """{"title":"T","short_description":"B","authorsByline":"Ann Lee","source":{"domain":"g.example"},"links":{"permalink":"https://g.example/1"}}"""
        );

        article.Body.Value.ShouldBe("B");
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Source!.Value.ShouldBe("g.example");
        article.Url!.Value.AbsoluteUri.ShouldBe("https://g.example/1");
    }

    [Fact]
    public void AListOfTenThousandIsOneOfManyParts()
    {
        var json = new StringBuilder("{\"articles\":[");
        json.AppendJoin(',', Enumerable.Repeat(Port, 3_000)).Append("]}");

        Some.Parts("a.json", json.ToString()).Count(part => part.Result.Article is not null).ShouldBe(3_000);
    }

    [Theory]
    [InlineData(
        """{"status":"ok","sources":[{"id":"gazette","name":"Gazette","description":"News of the port.","url":"https://g.example","category":"general"}]}""",
        "everything"
    )]
    [InlineData(
        """{"events":{"results":[{"uri":"eng-1","title":{"eng":"Port reopens"},"summary":{"eng":"Ships sailed."},"eventDate":"2026-05-01"}],"pages":1}}""",
        "getArticles"
    )]
    public void AListOfOutletsOrEventsIsRejectedByName(string json, string instead) =>
        Some.Rejection("a.json", json).Reason.ShouldContain(instead);
}
