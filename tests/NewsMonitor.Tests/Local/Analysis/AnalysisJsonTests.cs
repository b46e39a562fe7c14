using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Local.Analysis;

namespace NewsMonitor.Tests.Local.Analysis;

/// <summary>What other programs read: a line of JSON per text.</summary>
public sealed class AnalysisJsonTests
{
    private const string Text =
        "Fans adore Ruth Bailey but despise Gordon Pike. Ruth Bailey was born in Lisbon. Critics praised Ruth Bailey again.";

    [Fact]
    public void TheEvidenceOfAnEntityHasItsLabelAndNamesIt()
    {
        var json = AnalysisJson.Document(default, Text, new TextAnalyzer().Analyze(Text, "en"));

        var entities = JsonDocument.Parse(json).RootElement.GetProperty("entities").EnumerateArray().ToList();
        entities.Count(entity => entity.TryGetProperty("evidence", out _)).ShouldBeGreaterThan(2);
        foreach (var entity in entities.Where(entity => entity.TryGetProperty("evidence", out _)))
        {
            var evidence = entity.GetProperty("evidence");
            evidence.GetProperty("label").GetString().ShouldBe(entity.GetProperty("sentiment").GetProperty("label").GetString());
            Text.Substring(evidence.GetProperty("offset").GetInt32(), evidence.GetProperty("length").GetInt32())
                .ShouldContain(entity.GetProperty("entity").GetString()!);
        }

        Sentence(entities, "Gordon Pike").ShouldBe(("negative", 0));
        Sentence(entities, "Ruth Bailey").Label.ShouldBe("positive");
    }

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

    private static (string? Label, int Offset) Sentence(List<JsonElement> entities, string name)
    {
        var evidence = entities.First(entity => entity.GetProperty("entity").GetString() == name).GetProperty("evidence");
        return (evidence.GetProperty("label").GetString(), evidence.GetProperty("offset").GetInt32());
    }
}
