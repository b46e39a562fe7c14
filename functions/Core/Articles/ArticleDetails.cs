using NewsMonitor.Analyzer;

namespace NewsMonitor.Articles;

/// <summary>Everything known of an article: what its row has no room for.</summary>
/// <param name="Article">As it was read.</param>
/// <param name="Analysis">Of <see cref="AnalysedText"/>.</param>
/// <param name="AnalysedLength">How much of the text was analysed, in UTF-16 code units.</param>
public sealed record ArticleDetails(Article Article, TextAnalysis Analysis, int AnalysedLength)
{
    /// <summary>The text the offsets of <see cref="Analysis"/> count in: headline, an empty line, body.</summary>
    /// <param name="article">The article.</param>
    /// <param name="maxLength">A longer text is cut here or at the last white space before, in UTF-16 code units.</param>
    public static string AnalysedText(Article article, int maxLength)
    {
        var text = $"{article.Title.Value}\n\n{article.Body.Value}";
        return text.Length <= maxLength ? text : text[..Cut(text, maxLength)];
    }

    private static int Cut(string text, int maxLength)
    {
        var space = text.AsSpan(0, maxLength).LastIndexOfAny(" \n");
        if (space > maxLength / 2)
            return space;
        return char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
    }
}
