using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("the first line is the headline", "Port reopens\n\nShips sail.", "Port reopens", "first line", "Ships sail.")]
    [InlineData(
        "empty lines and rulers come before it",
        "\n\n=====\nPort reopens\nShips sail.",
        "Port reopens",
        "first line",
        "Ships sail."
    )]
    [InlineData(
        "Markdown's hash is not part of it",
        "# Port reopens\n\nShips sail.",
        "Port reopens",
        "first line",
        "Ships sail."
    )]
    [InlineData(
        "a labelled title wins",
        "Title: Port reopens\nSource: Gazette\n\nShips sail.",
        "Port reopens",
        "text:title",
        "Ships sail."
    )]
    [InlineData(
        "one line lends its first sentence",
        "The port has reopened. Ships sail again.",
        "The port has reopened.",
        "first line",
        "The port has reopened. Ships sail again."
    )]
    [InlineData("a file without letters is called by its name", "1 2 3\n4 5 6", "port figures", "file name", "1 2 3 4 5 6")]
    public void The_headline_is_found(string why, string text, string title, string from, string body)
    {
        var article = Some.Article("port-figures.txt", text);
        (article.Title.Value, article.Title.From, article.Body.Value).ShouldBe((title, from, body), why);
    }

    [Fact]
    public void Labels_say_who_where_and_when()
    {
        var article = Some.Article(
            "a.txt",
            "Port reopens\nBy Ann Lee and Bob Ray\nSource: Harbour Gazette\nDate: 3 May 2026\nURL: "
                + "https://g.example/a?utm_id=1\nLanguage: en-GB\n\nShips sail."
        );
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        article.Source!.Value.ShouldBe("Harbour Gazette");
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero));
        article.Url!.Value.ToString().ShouldBe("https://g.example/a");
        article.Language!.Value.ShouldBe("en");
    }

    [Fact]
    public void Wrapped_lines_join_and_long_lines_are_paragraphs()
    {
        var sentence = string.Concat(Enumerable.Repeat("Ships sail again and crews cheer. ", 5)).Trim();
        Some.Article("a.txt", "Title\n\none\r\ntwo\r\n\r\nthree").Body.Value.ShouldBe("one two\n\nthree");
        Some.Article("a.txt", $"Title\n{sentence}\n{sentence}").Body.Value.ShouldBe($"{sentence}\n\n{sentence}");
    }

    [Fact]
    public void A_headline_is_one_line_and_carries_no_header()
    {
        var article = Some.Article("a.json", """{"title":"Port\r\nBcc: all@example.com","body":"Ships sail."}""");
        article.Title.Value.ShouldBe("Port Bcc: all@example.com");
    }

    [Fact]
    public void A_headline_alone_is_no_article() =>
        Some.Rejection("a.txt", "Title: Port reopens\n")
            .ShouldBe(new(RejectionKind.NoText, "The file has no text below the headline; add the article's text."));
}
