using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Judges in this process; nothing leaves it.</summary>
public sealed class EmbeddedAnalyzer : IArticleAnalyzer
{
    // Loading the model takes longer than an article: once, when the first one comes.
    private static readonly Lazy<TextAnalyzer> Shared = new(() => new TextAnalyzer());

    /// <summary>Analyzes a text of any length, at once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that the text claims, or null; see <see cref="TextAnalyzer.Analyze"/>.</param>
    public static TextAnalysis Analyze(string text, string? language = null) => Shared.Value.Analyze(text, language);

    public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ArticleAnalysis>(cancellationToken)
            : Task.FromResult(new ArticleAnalysis(Analyze(text, language), AnalyzerNames.Embedded));
}
