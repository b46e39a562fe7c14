using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Analysis;

/// <summary>The embedded analyzer does what every analyzer must do.</summary>
public sealed class EmbeddedAnalyzerTests : ArticleAnalyzerTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddEmbeddedAnalyzer().BuildServiceProvider();

    protected override IArticleAnalyzer Analyzer { get; } =
        Services.GetRequiredKeyedService<IArticleAnalyzer>(AnalyzerNames.Embedded);

    // It answers on the calling thread, at once.
    protected override Task<double> WorkAsync(string text) =>
        Task.FromResult(ThreadTime.LeastOf(3, () => _ = Analyzer.AnalyzeAsync(text, null, Stop)).TotalMilliseconds);
}
