using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Whoever judges a text: the embedded analyzer, or a service.</summary>
public interface IArticleAnalyzer
{
    /// <summary>Analyses a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">
    /// The language that the article claims to be in, as an ISO 639-1 code or a tag such as "en-GB"; null if it claims none. An analyzer
    /// takes it as a strong hint.
    /// </param>
    /// <param name="cancellationToken">Stops a call to a service.</param>
    /// <exception cref="Exception">A service is away or refuses for now: the trigger should try again.</exception>
    Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken);
}
