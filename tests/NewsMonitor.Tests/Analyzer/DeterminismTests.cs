using System.Text.Json;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

public sealed class DeterminismTests
{
    [Fact]
    public async Task EveryThreadGivesTheSameBytes()
    {
        var texts = AnalysisSamples.Articles("names.txt").Select(a => AnalysisSamples.Unmark(a).Text).ToArray();
        var analyzer = new TextAnalyzer();
        string All() => string.Join('\n', texts.Select(t => JsonSerializer.Serialize(analyzer.Analyze(t))));
        var expected = All();
        var others = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(All)));
        others.ShouldAllBe(o => o == expected);
    }
}
