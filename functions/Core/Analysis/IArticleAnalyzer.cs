using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Judges texts: the embedded analyzer, or a service. One instance is used from many threads at once.</summary>
public interface IArticleAnalyzer
{
    /// <summary>
    /// Analyzes a text. Any text gives a result, in time linear in its length, and the same text gives the same result. Offsets are UTF-16
    /// code units of the text; sentences do not overlap and leave out nothing but white space and invisible characters.
    /// </summary>
    /// <param name="text">The text: of any length, in any language; it may be empty or hold unpaired surrogates.</param>
    /// <param name="language">
    /// The language the article claims, ISO 639-1 as a rule but not checked; null if it claims none. It is a strong hint: an analyzer
    /// follows it unless the text is certainly in another language.
    /// </param>
    /// <param name="cancellationToken">Stops the analysis; a token that is already canceled gives no result.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="Exception">A service is down or rejects requests for now: the trigger should try again later.</exception>
    Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken);
}
