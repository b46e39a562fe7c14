using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Transformer;

/// <summary>
/// The embedded analyzer, with names and sentiment that a small transformer judges, too; no text leaves this process.
/// </summary>
public sealed class TransformerAnalyzer(TransformerJudge judge) : IArticleAnalyzer
{
    private readonly TextAnalyzer _analyzer = new(judge, judge);

    public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ArticleAnalysis>(cancellationToken)
            : Task.FromResult(new ArticleAnalysis(_analyzer.Analyze(text, language), AnalyzerNames.Transformer));
}
