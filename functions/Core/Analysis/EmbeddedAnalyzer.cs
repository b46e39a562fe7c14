using NewsMonitor.Analyzer;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Judges in this process; nothing leaves it.</summary>
public sealed class EmbeddedAnalyzer : IArticleAnalyzer
{
    // Loading the model takes longer than an article: once, when the first one comes.
    private static readonly Lazy<TextAnalyzer> Shared = new(() => new TextAnalyzer());

    /// <summary>Analyses a text of any length, at once.</summary>
    public static TextAnalysis Analyze(string text) => Shared.Value.Analyze(text);

    public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ArticleAnalysis>(cancellationToken)
            : Task.FromResult(new ArticleAnalysis(Analyze(text), AnalyzerNames.Embedded));
}
