using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>What happens to an article between reading and storing it: analyze → tag.</summary>
public sealed class ArticleTagging(IArticleAnalyzer analyzer, AnalysisOptions limits)
{
    /// <summary>Analyzes an article and makes the row and the details that are stored for it.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="day">The UTC day it is filed under.</param>
    /// <param name="article">The article as it was read.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <exception cref="Exception">The analyzer needs a service that is temporarily unavailable.</exception>
    public async Task<TaggedArticle> TagAsync(
        string id,
        DateOnly day,
        Article article,
        Origin origin,
        CancellationToken cancellationToken
    )
    {
        var text = ArticleDetails.AnalyzedText(article, limits.MaxCharacters);
        int? cutAt = ArticleDetails.IsCut(article, limits.MaxCharacters) ? limits.MaxCharacters : null;
        var analysis = await AnalyzeAsync(text, article.Language?.Value, cancellationToken);
        var row = StoredArticle.Of(id, day, article, TagExtractor.Extract(article, text, analysis), origin) with
        {
            Details = DetailsStore.NameOf(day, id, origin),
            CutAt = cutAt,
        };
        return new TaggedArticle(row, ArticleDetails.Of(article, analysis, text.Length));
    }

    private async Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.Analyze);
        return await analyzer.AnalyzeAsync(text, language, cancellationToken);
    }
}

/// <summary>An article that is ready to be stored.</summary>
/// <param name="Row">Its row; the time when it is stored is not known yet.</param>
/// <param name="Details">Its text and full analysis.</param>
public sealed record TaggedArticle(StoredArticle Row, ArticleDetails Details);
