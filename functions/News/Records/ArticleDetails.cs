using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Records;

/// <summary>Everything known of an article: what its row has no room for.</summary>
/// <param name="Article">As it was read.</param>
/// <param name="Analysis">Of <see cref="AnalysedText"/>.</param>
/// <param name="AnalysedLength">How much of the text was analysed, in UTF-16 code units.</param>
public sealed record ArticleDetails(Article Article, TextAnalysis Analysis, int AnalysedLength)
{
    private const string Gap = "\n\n";

    /// <summary>Entities with their entries in a knowledge base, where they were asked for.</summary>
    public IReadOnlyList<LinkedEntity>? LinkedEntities { get; init; }

    /// <summary>What could not be judged, and why.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>What is kept of an article and its analysis.</summary>
    public static ArticleDetails Of(Article article, ArticleAnalysis analysis, int analysedLength) =>
        new(article, analysis.Text, analysedLength)
        {
            LinkedEntities = analysis.LinkedEntities.Count > 0 ? analysis.LinkedEntities : null,
            Faults = analysis.Faults.Count > 0 ? analysis.Faults : null,
        };

    /// <summary>The text the offsets of <see cref="Analysis"/> count in: headline, an empty line, body.</summary>
    /// <param name="article">The article.</param>
    /// <param name="maxLength">A longer text is cut here or at the last white space before, in UTF-16 code units.</param>
    public static string AnalysedText(Article article, int maxLength)
    {
        var text = $"{article.Title.Value}{Gap}{article.Body.Value}";
        return text.Length <= maxLength ? text : text[..Excerpt.EndWithin(text, maxLength)];
    }

    /// <summary>Whether <see cref="AnalysedText"/> leaves out the end of an article.</summary>
    public static bool IsCut(Article article, int maxLength) =>
        article.Title.Value.Length + Gap.Length + article.Body.Value.Length > maxLength;
}
