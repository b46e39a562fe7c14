namespace NewsMonitor.Tests.Reading;

public sealed class MarkdownTests
{
    [Fact]
    public void MarkupGoesAndLinksKeepTheirText()
    {
        var article = Some.Article(
            "a.md",
            "# Market *closes*\n\nBy Ann Lee\n\nThe **council** voted on [Monday](https://a.example/x) to close\nthe "
                + "market.\n\n![A photo](a.jpg)\n\n"
                + "> It was painful.\n\n- One stall\n- Two stalls\n\n## What next\n\nThe `mayor` will *speak*.\n"
        );

        article.Title.ShouldBe(new("Market closes", "heading"));
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Body.Value.ShouldBe(
            "The council voted on Monday to close the market.\n\nIt was painful.\n\nOne stall\n\nTwo stalls\n\nWhat "
                + "next\n\nThe mayor will speak."
        );
    }

    [Theory]
    [InlineData(
        "---\ntitle: \"Market closes\"\ndate: 2026-06-09\nauthor: Ann Lee\nsource: Gazette\nurl: "
            + "https://gazette.example/1\n---\n\nThe council voted.\n"
    )]
    [InlineData(
        "---\ntitle: Market closes\ndate: 2026-06-09T10:00:00Z\nauthors:\n  - Ann Lee\nsite: Gazette\ncanonical_url: "
            + "https://gazette.example/1\ntags: [a, b]\n---\nThe council voted.\n"
    )]
    [InlineData(
        "+++\ntitle = \"Market closes\"\ndate = 2026-06-09\nauthors = [\"Ann Lee\"]\nsource = \"Gazette\"\nlink = "
            + "\"https://gazette.example/1\"\n+++\n# Another heading\n\nThe council voted.\n"
    )]
    public void TheFieldsAboveTheTextAreRead(string text)
    {
        var article = Some.Article("a.md", text);

        article.Title.Value.ShouldBe("Market closes");
        article.Published!.Value.Day.ShouldBe(9);
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Source!.Value.ShouldBe("Gazette");
        article.Url!.Value.AbsoluteUri.ShouldBe("https://gazette.example/1");
        article.Body.Value.ShouldBe("The council voted.");
    }

    [Fact]
    public void WithoutAHeadingTheFirstLineIsTheHeadline()
    {
        var article = Some.Article("a.markdown", "Market closes\n\nThe *council* voted.\n");

        article.Title.Value.ShouldBe("Market closes");
        article.Body.Value.ShouldBe("The council voted.");
    }

    [Fact]
    public void TextThatIsNestedTooDeeplyIsReadAsItIs() =>
        Some.Article("a.md", "Market closes\n\n" + new string('>', 5_000) + " The council voted.\n")
            .Body.Value.ShouldContain("council");
}
