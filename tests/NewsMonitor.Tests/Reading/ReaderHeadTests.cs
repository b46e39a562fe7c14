namespace NewsMonitor.Tests.Reading;

/// <summary>Pages that a program made into Markdown, with its lines above.</summary>
public sealed class ReaderHeadTests
{
    [Theory]
    [InlineData("a.md", "Port reopens after strike", "2026-05-03T10:00:00Z", "# Port reopens after strike")]
    [InlineData(
        "a.txt",
        "Port reopens after strike - Gazette",
        "Sun, 03 May 2026 10:00:00 GMT",
        "Port reopens after strike\n==="
    )]
    [InlineData("a", "Port reopens after strike", "2026-05-03T10:00:00Z", "")]
    public void ItsLinesAreNoText(string name, string title, string date, string heading)
    {
        var article = Some.Article(
            name,
            $"""
            Title: {title}

            URL Source: https://gazette.example/2026/05/03/port

            Published Time: {date}

            Warning: This is a cached snapshot of the original page, consider retry with caching opt-out.

            Markdown Content:
            {heading}

            The harbour **reopened** on [Friday](https://gazette.example/f).

            ![Image 1: ship](https://gazette.example/1.jpg)

            The strike had lasted four days.
            """
        );

        article.Title.Value.ShouldBe("Port reopens after strike");
        article.Url!.Value.AbsoluteUri.ShouldBe("https://gazette.example/2026/05/03/port");
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero));
        article.Body.Value.ShouldBe("The harbour reopened on Friday.\n\nThe strike had lasted four days.");
    }

    [Fact]
    public void AHeadlineThatBeginsSoIsOne() =>
        Some.Article("a.txt", "Title: fight in Wexmouth\n\nThe harbour reopened on Friday.\n\nShips sail.\n")
            .Body.Value.ShouldBe("The harbour reopened on Friday.\n\nShips sail.");
}
