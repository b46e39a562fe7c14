using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Whoever judges a text: the embedded analyzer, or a service.</summary>
public interface IArticleAnalyzer
{
    /// <summary>Analyses a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">ISO 639-1 code where the article claims one, else null.</param>
    /// <param name="cancellationToken">Stops a call to a service.</param>
    /// <exception cref="Exception">A service is away or refuses for now: the trigger should try again.</exception>
    Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken);
}
