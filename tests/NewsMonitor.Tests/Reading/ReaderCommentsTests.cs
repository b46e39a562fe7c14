namespace NewsMonitor.Tests.Reading;

/// <summary>Readers' comments that only a heading names, and cells of tables that hold paragraphs.</summary>
public sealed class ReaderCommentsTests
{
    private static readonly string[] Paragraphs =
    [
        "The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.",
        "“We expect that the backlog will be cleared by Tuesday,” said the harbor master, the third in as many years.",
        "The strike began over the pay of lashers, who had asked for nine percent and in the end were offered six.",
        "Exporters said that the delay had cost them millions, and that it would take weeks until all containers arrive.",
    ];

    private static readonly string[] Comments =
    [
        "Great news, I was waiting for my parcels all week and nobody told us anything about it at all.",
        "The lashers deserve more than six percent, if you ask me, since prices have risen by ten this year.",
        "Who pays for all of that in the end? We do, the customers, as always, and nobody seems to care.",
    ];

    private static readonly string Text = string.Join("\n\n", Paragraphs);

    [Theory]
    [InlineData("<h2>Comments</h2>", "<div><b>user</b> May 4, 2026<p>", "</p></div>")]
    [InlineData("<h3>3 Comments</h3>", "<div><p>", "</p></div>")]
    [InlineData("<h3>Leave a Reply</h3><p>Your email address will not be published.</p>", "<div><p>", "</p></div>")]
    [InlineData("<section><h2>Kommentare</h2>", "<div>Anna, 10:20 Uhr<p>", "</p>Antworten</div>")]
    public void CommentsAreNoText(string heading, string before, string after)
    {
        var comments = string.Concat(Comments.Select(comment => before + comment + after));
        Read($"{Article(Paragraphs)}{heading}{comments}").ShouldBe(Text);
    }

    [Theory]
    [InlineData("<h2>Comments</h2>")]
    [InlineData("<h2>Comments on the plan</h2>")]
    public void ASectionOfThatNameIsText(string heading) =>
        Read($"{Article(Paragraphs)}{heading}{Article(Comments)}").ShouldEndWith(Comments[^1]);

    [Fact]
    public void AHeadingAboveTheArticleDoesNotRemoveIt() => Read($"<h3>3 Comments</h3>{Article(Paragraphs)}").ShouldEndWith(Text);

    [Fact]
    public void ParagraphsOfACellAreNotJoinedWithTheNextCell() =>
        Some.Article(
                "a.html",
                "<title>Port of Rotterdam is open again</title><table><tr><td>"
                    + $"{string.Join("<br> <br>", Paragraphs[..2])}</td><td>{string.Join("<br><br>", Paragraphs[2..])}</td></tr></table>"
            )
            .Body.Value.ShouldBe(Text);

    [Fact]
    public void CellsOfARowAreALine() =>
        Some.Article(
                "a.json",
                """{"title":"T","body":"<table><tr><td>Ships<br>and ferries</td><td>12</td></tr><tr><td>Boats</td></tr></table>"}"""
            )
            .Body.Value.ShouldBe("Ships and ferries 12\n\nBoats");

    private static string Article(string[] paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Read(string content) =>
        Some.Article(
            "a.html",
            $"<!doctype html><title>Port of Rotterdam is open again</title><body><div><h1>Port of Rotterdam is open again</h1>{content}</div>"
        ).Body.Value;
}
