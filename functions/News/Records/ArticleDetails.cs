using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Records;

/// <summary>Everything known about an article, including what does not fit into its row.</summary>
/// <param name="Article">The article as it was read.</param>
/// <param name="Analysis">The analysis of <see cref="AnalyzedText"/>.</param>
/// <param name="AnalyzedLength">How much of the text was analyzed, in UTF-16 code units.</param>
public sealed record ArticleDetails(
    Article Article,
    TextAnalysis Analysis,
    [property: JsonPropertyName("analysedLength")] int AnalyzedLength
)
{
    private const string Gap = "\n\n";

    /// <summary>Entities with their entries in a knowledge base; null unless they were requested.</summary>
    public IReadOnlyList<LinkedEntity>? LinkedEntities { get; init; }

    /// <summary>What could not be analyzed, and why.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>Combines an article and its analysis.</summary>
    public static ArticleDetails Of(Article article, ArticleAnalysis analysis, int analysedLength) =>
        new(article, analysis.Text, analysedLength)
        {
            LinkedEntities = analysis.LinkedEntities.Count > 0 ? analysis.LinkedEntities : null,
            Faults = analysis.Faults.Count > 0 ? analysis.Faults : null,
        };

    /// <summary>An article whose analysis is not known, and why.</summary>
    public static ArticleDetails WithoutAnalysis(Article article, string reason) =>
        new(
            article,
            new TextAnalysis
            {
                Language = new DetectedLanguage(article.Language?.Value ?? "und", 0),
                Sentiment = Sentiment.NotJudged,
                Sentences = [],
                Entities = [],
                KeyPhrases = [],
                Summary = [],
            },
            0
        )
        {
            Faults = [reason],
        };

    /// <summary>
    /// The text that the offsets of <see cref="Analysis"/> refer to: headline, empty line, body; the body alone if it begins with
    /// the headline, so that nothing is counted twice.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="maxLength">In UTF-16 code units; a longer text is cut here or at the last white space before.</param>
    public static string AnalyzedText(Article article, int maxLength)
    {
        var text = BeginsWithTitle(article) ? article.Body.Value : $"{article.Title.Value}{Gap}{article.Body.Value}";
        return text.Length <= maxLength ? text : text[..Excerpt.EndWithin(text, maxLength)];
    }

    /// <summary>Whether <see cref="AnalyzedText"/> leaves out the end of an article.</summary>
    public static bool IsCut(Article article, int maxLength) =>
        article.Body.Value.Length + (BeginsWithTitle(article) ? 0 : article.Title.Value.Length + Gap.Length) > maxLength;

    /// <summary>Whether the headline is the body's first paragraph or sentences.</summary>
    private static bool BeginsWithTitle(Article article)
    {
        var (title, body) = (article.Title.Value, article.Body.Value);
        return body.StartsWith(title, StringComparison.Ordinal)
            && (
                body.Length == title.Length
                || body[title.Length] == '\n'
                || (title[^1] is '.' or '!' or '?' && body[title.Length] == ' ')
            );
    }
}
