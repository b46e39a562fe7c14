namespace NewsMonitor.Tests.Reading;

/// <summary>Names of fields and forms of values in the exports of content systems, databases and crawlers.</summary>
public sealed class JsonNamesTests
{
    private const string Text = "Ships sailed again on Friday.";

    [Theory]
    [InlineData("titre", "texte")]
    [InlineData("Título", "cuerpo")]
    [InlineData("titolo", "testo")]
    [InlineData("标题", "正文")]
    [InlineData("제목", "본문")]
    [InlineData("見出し", "本文")]
    [InlineData("post_title", "post_content")]
    [InlineData("news_title", "newsContent")]
    [InlineData("title_full", "cleaned_text")]
    [InlineData("title", "raw_content")]
    public void FieldsHaveNamesInOtherLanguagesAndOfOtherPrograms(string title, string body)
    {
        var article = Some.Article("a.json", $$"""{"{{title}}":"Port reopens","{{body}}":"{{Text}}"}""");

        (article.Title.Value, article.Body.Value).ShouldBe(("Port reopens", Text));
    }

    [Fact]
    public void ATextMayBeAListOfParagraphs() =>
        Some.Article("a.json", """{"title":"Port reopens","paragraphs":["Ships sailed.","They sang."]}""")
            .Body.Value.ShouldBe("Ships sailed.\n\nThey sang.");

    [Theory]
    [InlineData("published", """{"$date":"2026-05-03T10:00:00Z"}""")]
    [InlineData("published", """{"$date":{"$numberLong":"1777802400000"}}""")]
    [InlineData("created_at", """{"_seconds":1777802400,"_nanoseconds":0}""")]
    [InlineData("date", "\"/Date(1777802400000)/\"")]
    [InlineData("date", "\"/Date(1777802400000+0200)/\"")]
    [InlineData("post_date_gmt", "\"2026-05-03 10:00:00\"")]
    [InlineData("publishTime", "1777802400")]
    [InlineData("fecha", "\"2026-05-03T10:00:00Z\"")]
    public void DatesMayBeAsDatabasesExportThem(string name, string value) =>
        Some.Article("a.json", $$"""{"title":"Port reopens","body":"{{Text}}","{{name}}":{{value}}}""")
            .Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void AnAnswerMayCallItsArticlesObjects() =>
        Some.Article(
                "a.json",
                $$"""{"request":{"pageUrl":"https://g.example/1"},"objects":[{"type":"article","title":"Port reopens","text":"{{Text}}"}]}"""
            )
            .Title.Value.ShouldBe("Port reopens");

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void DocumentsMayFollowEachOther(string between)
    {
        var one = $"{{\n  \"title\": \"One\",\n  \"body\": \"{Text}\"\n}}";

        var parts = Some.Parts("a.json", one + between + one.Replace("One", "Two", StringComparison.Ordinal));

        parts.Select(part => part.Result.Article!.Title.Value).ShouldBe(["One", "Two"]);
    }

    [Fact]
    public void ADamagedDocumentIsAFaultOfTheWholeFile() =>
        Some.Rejection("a.json", "{\n\"title\": \"One\",\n\"body\": \"B\"\n}\n{ \"title\": ").Reason.ShouldContain("line 5");
}
