using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>
/// Analyzes texts, itself or through a service. Instances are used by many threads at once and must be thread-safe.
/// </summary>
public interface IArticleAnalyzer
{
    /// <summary>
    /// Analyzes a text. Any text gives a result, in time linear in its length, and the same text gives the same result. Offsets
    /// are UTF-16 code units of the text; sentences do not overlap and leave out nothing but white space and invisible
    /// characters.
    /// </summary>
    /// <param name="text">A text of any length, in any language; it may be empty or contain unpaired surrogates.</param>
    /// <param name="language">
    /// The language that the article declares: usually an ISO 639-1 code, but not validated; null if it declares none. It is a
    /// strong hint, which the analyzer follows unless the text is certainly in another language.
    /// </param>
    /// <param name="cancellationToken">Stops the analysis; if it is already canceled, no result is returned.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="Exception">
    /// A service is temporarily unavailable or rejects requests; the trigger should try again later.
    /// </exception>
    Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken);

    /// <summary>About how many text records a service bills for a text; 0 if nothing is billed.</summary>
    /// <param name="length">The length of the text in UTF-16 code units; at least 1.</param>
    int TextRecords(int length) => 0;
}
