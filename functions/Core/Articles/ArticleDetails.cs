using NewsMonitor.Analyzer;

namespace NewsMonitor.Articles;

/// <summary>Everything known of an article: what its row has no room for.</summary>
/// <param name="Article">As it was read.</param>
/// <param name="Analysis">Of <see cref="AnalysedText"/>.</param>
public sealed record ArticleDetails(Article Article, TextAnalysis Analysis)
{
    /// <summary>The text the offsets of <see cref="Analysis"/> count in: headline, an empty line, body.</summary>
    public static string AnalysedText(Article article) => $"{article.Title.Value}\n\n{article.Body.Value}";
}
