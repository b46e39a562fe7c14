using System.Text;
using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>JSON documents that are too long for memory.</summary>
public sealed class LongJsonTests
{
    private const string Good = """{"title":"Port reopens","body":"Ships sailed again."}""";
    private const string Item =
        """{"title":"Port reopens","summary":"Ships sailed again.","content":[{"type":"p","text":"x"}]}""";

    [Theory]
    [InlineData("[", ",", "]")]
    [InlineData("\uFEFF [\n", ",\n", ",]")]
    [InlineData("""{"status":"ok","total":{"items":[1,2]},"articles":[""", ",", "]}")]
    [InlineData("""{"response":{"status":"ok","results":[""", ",", """],"pages":[1,2]}}""")]
    [InlineData("""{"content":[{"type":"p","text":"x"}],"items":[""", ",", "]}")]
    public void EachItemIsAnArticle(string start, string separator, string end)
    {
        foreach (var item in (string[])[Good, Item])
        {
            var parts = Read(start + string.Join(separator, Enumerable.Repeat(item, 100)) + end, maxBytes: 1_000);
            parts.Select(part => part.Name).ShouldBe(Enumerable.Range(1, 100).Select(number => $"{number}"));
            parts.ShouldAllBe(part => part.Result.Article!.Title.Value == "Port reopens");
        }
    }

    /// <summary>However long it is, the parts are those of a document in memory.</summary>
    [Fact]
    public void ALongDocumentHasTheSamePartsAsAShortOne()
    {
        var other = """{"title":"T","body":"B \ud83d \u00e9 🚢","author":["A","B"],"url":"https://x.example/1"}""";
        var json =
            $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Caf\u00e9 \u0026 \ud83d Gazette","\u0069tems":[{{Good}},{{other}},{"title":"T"},{{Good}}]}""";

        var (whole, streamed) = (Read(json, maxBytes: 10_000), Read(json, maxBytes: 150));

        streamed.Select(Shown).ShouldBe(whole.Select(Shown));
        streamed[0].Result.Article!.Source!.Value.ShouldBe("Café & \uFFFD Gazette");
    }

    [Theory]
    [InlineData("oops", "syntax error")]
    [InlineData("""{"title":"x" "body":1}""", "syntax error")]
    [InlineData("""{"title":""", "ends too early")]
    public void WhatComesBeforeAFaultStands(string rest, string reason)
    {
        var parts = Read($"[{string.Concat(Enumerable.Repeat(Good + ",\n", 100))}{rest}", maxBytes: 1_000);

        parts.Count.ShouldBe(101);
        parts.Take(100).ShouldAllBe(part => part.Result.Article != null);
        parts[^1].Name.ShouldBe("101");
        parts[^1].Result.Rejection!.Reason.ShouldContain(reason);
        parts[^1].Result.Rejection!.Reason.ShouldContain("line 101");
    }

    [Fact]
    public void AnItemThatIsTooLongEndsTheDocument()
    {
        var parts = Read($$"""[{{Good}},{{Good}},{"title":"{{new string('x', 5_000)}}"},{{Good}}]""", maxBytes: 1_000);

        string.Join(' ', parts.Select(Shown)).ShouldBe("1 2 3!");
        parts[2].Result.Rejection!.Kind.ShouldBe(RejectionKind.TooLarge);
    }

    [Theory]
    [InlineData("""{"title":"T","content":[PARTS]}""")]
    [InlineData("[PARTS]")]
    [InlineData("""{"numbers":[[PARTS],[PARTS]],"x":{"articles":[PARTS]}}""")]
    public void WhatIsNoListOfArticlesIsOneRejection(string document)
    {
        var parts = string.Join(',', Enumerable.Repeat("""{"type":"p","level":2}""", 500));

        Read(document.Replace("PARTS", parts, StringComparison.Ordinal), maxBytes: 1_000)
            .ShouldHaveSingleItem()
            .Result.Rejection!.Kind.ShouldBe(RejectionKind.TooLarge);
    }

    [Fact]
    public void LinesThatAreLongAreLines()
    {
        var line = JsonSerializer.Serialize(new { title = "T", body = new string('x', 5_000) });

        string.Join(' ', Read($"{line}\n{line}\n{line}", maxBytes: 6_000).Select(Shown)).ShouldBe("1 2 3");
    }

    /// <summary>A document that never ends is read only as far as its reader goes, and what is read is let go.</summary>
    [Fact]
    public async Task ItemsAreReadOneByOne()
    {
        await using var endless = new EndlessText("""{"articles":[""", Good + ",");
        List<WeakReference> articles = [];

        var parts = Some.Reader(maxBytes: 10_000)
            .ReadAsync("a.json", endless, ReadLimits.MaxStreamedBytes, TestContext.Current.CancellationToken);
        await foreach (var part in parts.Take(5_000))
            articles.Add(new WeakReference(part.Result.Article.ShouldNotBeNull()));

        articles.Count.ShouldBe(5_000);
        endless.Served.ShouldBeLessThan(5_100L * (Good.Length + 1) + 64 * 1024);
        GC.Collect();
        articles.Count(article => article.IsAlive).ShouldBeLessThan(100);
    }

    private static List<ReadPart> Read(string json, long maxBytes) =>
        Some.Reader(maxBytes).Parts("a.json", Encoding.UTF8.GetBytes(json));

    private static string Shown(ReadPart part) => part.Name + (part.Result.Article is null ? "!" : "");
}
