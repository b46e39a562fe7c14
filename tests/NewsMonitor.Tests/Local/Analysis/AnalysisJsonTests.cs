using System.Text.Json;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Local.Analysis;

namespace NewsMonitor.Tests.Local.Analysis;

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

    private static (string? Label, int Offset) Sentence(List<JsonElement> entities, string name)
    {
        var evidence = entities.First(entity => entity.GetProperty("entity").GetString() == name).GetProperty("evidence");
        return (evidence.GetProperty("label").GetString(), evidence.GetProperty("offset").GetInt32());
    }
}
