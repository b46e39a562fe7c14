using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Analyzes texts in this process; no text leaves it.</summary>
public sealed class EmbeddedAnalyzer : IArticleAnalyzer
{
    // Loading the model takes longer than analyzing an article, so it is loaded once, for the first one.
    private static readonly Lazy<TextAnalyzer> Shared = new(() => new TextAnalyzer());

    /// <summary>Analyzes a text of any length; the returned task is already completed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that the text declares, or null; see <see cref="TextAnalyzer.Analyze"/>.</param>
    public static TextAnalysis Analyze(string text, string? language = null) => Shared.Value.Analyze(text, language);

    public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ArticleAnalysis>(cancellationToken)
            : Task.FromResult(new ArticleAnalysis(Analyze(text, language), AnalyzerNames.Embedded));
}
