using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Local.Analysis;

namespace NewsMonitor.Tests.Local.Analysis;

/// <summary>What other programs read: a line of JSON per text.</summary>
public sealed class AnalysisJsonTests
{
    [Fact]
    public void QuotesHaveTheirSpanTheirCueAndTheirSpeakerIfThereIsOne()
    {
        const string text = "😀 “It is safe,” said Maria Keller. Nobody knows if “it was ever safe at all,” they say.";
        var line = AnalysisJson.Document(JsonSerializer.SerializeToElement(1), text, new TextAnalyzer().Analyze(text, "en"));

        JsonNode.Parse(line.Span)!["quotes"]!
            .ToJsonString()
            .ShouldBe(
                """
                [{"offset":3,"length":13,"cue":"said","speaker":{"name":"Maria Keller","offset":22,"length":12}},{"offset":52,"length":26,"cue":"say"}]
                """
            );
    }
}
