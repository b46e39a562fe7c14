using NewsMonitor.Analyzer;

namespace NewsMonitor.Analysis;

/// <summary>Whoever judges a text: the embedded analyzer, or a service.</summary>
public interface IArticleAnalyzer
{
    /// <summary>What is noted beside each article as its judge.</summary>
    string Name { get; }

    /// <summary>Analyses a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">ISO 639-1 code where the article claims one, else null.</param>
    /// <param name="cancellation">Stops a call to a service.</param>
    Task<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellation);
}
