using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>Files that hold several articles.</summary>
public sealed class PartTests
{
    private const string Good = """{"title":"T","body":"B"}""";
    private const string NoBody = """{"title":"T"}""";

    [Theory]
    [InlineData("a.json", $"[{Good},{NoBody},{Good}]", "1 2! 3")]
    [InlineData("a.json", $$"""{"@graph":[{"@type":"WebPage"},{{Good}},{"x":1},{{Good}}]}""", "2 4")]
    [InlineData("a.json", $$"""[{"@type":"WebPage"},{"@type":"NewsArticle"},{{Good}},{"@type":"Article"}]""", "2! 4!")]
    [InlineData("a.json", $"[{Good}]", "")]
    [InlineData("a.jsonl", Good, "1")]
    [InlineData("a.ndjson", $"\uFEFF{Good}\r\n\n  \n{NoBody}\noops\n{Good}", "1 4! 5! 6")]
    [InlineData("a.jsonl", $"[{Good},{NoBody}]\n{Good}\n", "1/1 1/2! 2")]
    [InlineData("a.jsonl", $"{Good}\n <p>Ships sailed again.</p>\n{Good}", "1 2! 3")]
    [InlineData("a.jsonl", "\n \n", "!")]
    public void EachPartIsAnArticleOrAReason(string name, string text, string expected) =>
        string.Join(' ', Some.Parts(name, text).Select(Shown)).ShouldBe(expected);

    [Fact]
    public void ALineThatIsTooLongIsRejectedAloneAndWithItsLength()
    {
        var longLine = $$"""{"title":"T","body":"{{new string('x', 200_000)}}"}""";

        var parts = Some.Reader(maxBytes: 1_000)
            .Parts("a.jsonl", Encoding.UTF8.GetBytes($"{Good}\n{longLine}\n{Good}\n{longLine}"));

        string.Join(' ', parts.Select(Shown)).ShouldBe("1 2! 3 4!");
        parts[1].Result.Rejection!.Kind.ShouldBe(RejectionKind.TooLarge);
        parts[1].Result.Rejection!.Reason.ShouldContain($"{longLine.Length:N0} bytes");
        parts[3].Result.ShouldBe(parts[1].Result);
    }

    [Fact]
    public void WhatComesAfterTheMostPartsIsRejectedOnce()
    {
        var lines = string.Concat(Enumerable.Repeat($"{Good}\n", ReadLimits.MaxParts + 5));
        var items = $"[{string.Join(',', Enumerable.Repeat(Good, ReadLimits.MaxParts + 5))}]";
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("a.jsonl", lines), ("a.json", items)])
        {
            var parts = Some.Parts(name, text);
            parts.Count.ShouldBe(ReadLimits.MaxParts + 1);
            Shown(parts[^1]).ShouldBe("10001!");
            parts[^1].Result.Rejection!.Reason.ShouldContain("10,000 articles");
        }
    }

    [Theory]
    [InlineData("utf-16", RejectionKind.WrongEncoding)]
    [InlineData("utf-16BE", RejectionKind.WrongEncoding)]
    [InlineData("utf-32", RejectionKind.WrongEncoding)]
    public void JsonLinesInAnotherUnicodeEncodingAreRejectedAsAWhole(string encoding, RejectionKind kind)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. unicode.GetPreamble(), .. unicode.GetBytes($"{Good}\n{Good}")];

        Some.Reader().Read("a.jsonl", bytes).Rejection!.Kind.ShouldBe(kind);
    }

    /// <summary>Only what is read is held: a file that never ends is read only as far as its reader goes.</summary>
    [Fact]
    public async Task LinesAreReadOneByOne()
    {
        await using var endless = new EndlessText("", $"{Good}\n");
        List<WeakReference> articles = [];

        var parts = Some.Reader()
            .ReadAsync("a.jsonl", endless, ReadLimits.MaxStreamedBytes, TestContext.Current.CancellationToken);
        await foreach (var part in parts.Take(5_000))
            articles.Add(new WeakReference(part.Result.Article));

        articles.Count.ShouldBe(5_000);
        endless.Served.ShouldBeLessThan(5_100L * (Good.Length + 1) + 64 * 1024);
        GC.Collect();
        articles.Count(article => article.IsAlive).ShouldBeLessThan(100);
    }

    private static string Shown(ReadPart part) => part.Name + (part.Result.Article is null ? "!" : "");
}
