using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Archive;

/// <summary>Quotes are stored with the full analysis of an article.</summary>
public sealed class StoredQuotesTests
{
    private const string Text = "“The bridge is safe,” Maria Keller said. “So it is,” they said.";

    [Fact]
    public void QuotesAreStoredAndReadAgain()
    {
        var stored = JsonSerializer.Serialize(Details(), StorageJson.Compact.ArticleDetails);
        var read = JsonSerializer.Deserialize(stored, StorageJson.Compact.ArticleDetails)!;

        JsonNode.Parse(stored)!["analysis"]!["quotes"]!.ToJsonString().ShouldContain("\"name\":\"Maria Keller\"");
        read.Analysis.Quotes.ShouldBe(Details().Analysis.Quotes);
        read.Analysis.Quotes.Count.ShouldBe(2);
    }

    [Fact]
    public void AnAnalysisStoredWithoutQuotesHasNone()
    {
        var stored = JsonNode.Parse(JsonSerializer.Serialize(Details(), StorageJson.Compact.ArticleDetails))!;
        stored["analysis"]!.AsObject().Remove("quotes").ShouldBeTrue();

        var read = stored.Deserialize(StorageJson.Compact.ArticleDetails)!;

        read.Analysis.Quotes.ShouldBeEmpty();
        read.Analysis.Sentences.Count.ShouldBe(2);
    }

    private static ArticleDetails Details()
    {
        var article = new Article { Title = new("", "test"), Body = new(Text, "test") };
        return ArticleDetails.Of(article, new ArticleAnalysis(EmbeddedAnalyzer.Analyze(Text, "en"), "test"), Text.Length);
    }
}
