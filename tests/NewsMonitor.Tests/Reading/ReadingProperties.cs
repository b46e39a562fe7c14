namespace NewsMonitor.Tests.Reading;

public sealed class ReadingProperties
{
    [SeededProperty(MaxTest = 500)]
    public void AnyBytesUnderAnyNameEndAsAResult(string? name, byte[] content) =>
        ReadInvariants.Hold(Some.Reader().Parts(name ?? "", content));

    [SeededProperty(MaxTest = 300)]
    public void AnyTextInAnyFormatEndsAsAResult(string? text)
    {
        foreach (
            var extension in (string[])
                ["txt", "html", "json", "jsonl", "md", "xml", "rss", "csv", "tsv", "eml", "mbox", "mhtml", "zip", "pdf", ""]
        )
            ReadInvariants.Hold(Some.Parts("a." + extension, text ?? ""));
    }

    [SeededProperty(MaxTest = 300)]
    public void AnyValuesInJsonEndAsAResult(string? title, string? body, string? url, string? author, string? date)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                title,
                body,
                url,
                author,
                published = date,
                source = title,
                language = date,
            }
        );
        ReadInvariants.Hold(Some.Read("a.json", json));
    }

    [SeededProperty(MaxTest = 300)]
    public void AnyPiecesOfMarkupEndAsAResult(int[] choices)
    {
        string[] pieces =
        [
            "<p>",
            "</p>",
            "<div>",
            "<b>",
            "</b>",
            "<table>",
            "<td>",
            "text, more ",
            "&amp;",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<title>",
            "</title>",
            "<h1>Head",
            "<",
            ">",
            "\"",
            "<a href='",
            "\u202E",
            "<svg>",
        ];
        ReadInvariants.Hold(Some.Read("a.html", string.Concat(choices.Select(c => pieces[(c & int.MaxValue) % pieces.Length]))));
    }

    [SeededProperty(MaxTest = 300)]
    public void AnyPiecesOfAFeedEndAsAResult(int[] choices)
    {
        string[] pieces =
        [
            "<item>",
            "</item>",
            "<title>Head",
            "</title>",
            "<description>",
            "</description>",
            "<a:b c='d'",
            ">",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "&amp;",
            "&nope;",
            "& ",
            "<",
            "\"",
            "<br>",
            "<link href=x",
            "/>",
            "\u0001",
            "text, more ",
        ];
        ReadInvariants.Hold(
            Some.Parts("a.rss", "<rss>" + string.Concat(choices.Select(c => pieces[(c & int.MaxValue) % pieces.Length])))
        );
    }

    [SeededProperty(MaxTest = 200)]
    public void ReadingItsOwnTextAgainChangesNothing(string? text)
    {
        if (
            Some.Read("a.json", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { title = "T1", body = text })).Article
            is not { } first
        )
            return;
        var again = Some.Read(
            "a.json",
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { title = "T1", body = first.Body.Value })
        ).Article;
        again.ShouldNotBeNull().Body.Value.ShouldBe(first.Body.Value);
    }
}
