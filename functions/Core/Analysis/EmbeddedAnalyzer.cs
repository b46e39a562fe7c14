using NewsMonitor.Analyzer;

namespace NewsMonitor.Analysis;

/// <summary>Judges in this process; nothing leaves it.</summary>
public sealed class EmbeddedAnalyzer : IArticleAnalyzer
{
    // Loading the model takes longer than an article: once, when the first one comes.
    private static readonly Lazy<TextAnalyzer> Shared = new(() => new TextAnalyzer());

    public string Name => "Embedded";

    public Task<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellation) =>
        Task.FromResult(Shared.Value.Analyze(text));
}
