using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.Core.Analysis;
using NewsMonitor.Transformer;

namespace NewsMonitor.Tests.Transformer;

/// <summary>The transformer does what every analyzer must do.</summary>
public sealed class TransformerAnalyzerTests : ArticleAnalyzerTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddTransformer().BuildServiceProvider();

    protected override IArticleAnalyzer Analyzer { get; } =
        Services.GetRequiredKeyedService<IArticleAnalyzer>(AnalyzerNames.Transformer);

    // It answers on the calling thread, at once.
    protected override Task<double> WorkAsync(string text) =>
        Task.FromResult(ThreadTime.LeastOf(1, () => _ = Analyzer.AnalyzeAsync(text, null, Stop)).TotalMilliseconds);
}
