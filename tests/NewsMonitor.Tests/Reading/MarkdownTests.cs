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

    [Theory]
    [InlineData("title: >-\n  Port's oldest market\n  closes at last\ndate: 2026-06-09")]
    [InlineData("title: |\n  Port's oldest market\n  closes at last\n\ndate: 2026-06-09")]
    [InlineData("title: Port's oldest market\n  closes at last\ndate: 2026-06-09")]
    [InlineData("title: 'Port''s oldest market\n  closes at last'\ndate: 2026-06-09")]
    [InlineData("title: \"Port's oldest market closes at last\"\ndate: >\n  2026-06-09")]
    public void AFieldMayGoOnInIndentedLines(string fields)
    {
        var article = Some.Article("a.md", $"---\n{fields}\nauthors:\n  - Ann Lee\n  - Bob Ray\n---\n\nThe council voted.\n");

        article.Title.Value.ShouldBe("Port's oldest market closes at last");
        article.Published!.Value.Day.ShouldBe(9);
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
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
    public void AHeadingBelowTheTextIsNotTheHeadline()
    {
        var article = Some.Article("a.md", "Market closes\n\nThe council voted on Monday.\n\n# About us\n\nThe council sits.\n");

        article.Title.Value.ShouldBe("Market closes");
        article.Body.Value.ShouldBe("The council voted on Monday.\n\nAbout us\n\nThe council sits.");
    }

    /// <summary>Markup that costs the parser too much becomes text; the article is read to its end.</summary>
    [Fact]
    public void LinksWithoutEndAndTooManyDefinitionsAreText()
    {
        var body = Some.Article("a.md", $"# Port\n\n{Times("[x](a (", 500)}\n\nThe *council* [voted](b).\n").Body.Value;
        body.ShouldBe($"{Times("[x](a (", 500)}\n\nThe council voted.");

        var defined = Some.Article("a.md", $"# Port\n\nThe council voted.\n\n{Times("[a]: b\n", 1_000)}[y]: c\n").Body.Value;
        defined.ShouldBe("The council voted.\n\n[y]: c");
    }

    /// <summary>Each definition after the first twenty is a paragraph of its own for the parser, which changes no text.</summary>
    [Theory]
    [InlineData("[a]: b\n")]
    [InlineData("> [a]: b\n")]
    [InlineData("[a\\[b]: c \"d\"\n")]
    [InlineData("[a\nb]:\nc\n")]
    public void ManyDefinitionsAreNoText(string definition) =>
        Some.Article("a.md", $"# Port\n\nThe [council][x] voted.\n\n{Times(definition, 300)}[x]: y\nIt said [why]: no.\n")
            .Body.Value.ShouldBe("The council voted.\n\nIt said [why]: no.");

    /// <summary>Addresses may have parentheses, titles and line breaks, and some mistakes are left as they are.</summary>
    [Theory]
    [InlineData("[voted](https://a.example/x_(y)_(z(1)))")]
    [InlineData("[voted](https://a.example/x \"a (title\")")]
    [InlineData("[voted](\nhttps://a.example/x\n)")]
    [InlineData("[voted](https://a.example/\\(x)")]
    public void LinksAsPeopleWriteThemKeepTheirText(string link) =>
        Some.Article("a.md", $"# Port\n\nThe council {link}.\n\n{Times("[x](a ( b\n\n", 15)}")
            .Body.Value.ShouldStartWith("The council voted.\n\n[x](a ( b\n\n");

    private static string Times(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    [Fact]
    public void TextThatIsNestedTooDeeplyIsReadAsItIs() =>
        Some.Article("a.md", "Market closes\n\n" + new string('>', 5_000) + " The council voted.\n")
            .Body.Value.ShouldContain("council");
}
