using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>Takes articles the way the pipeline does, without storage.</summary>
internal static class Reader
{
    private static readonly TextAnalyzer Analyzer = new();

    public static StoredArticle Read(Planted planted) =>
        Read(planted.Article, planted.Id, planted.At) with
        {
            Source = planted.Outlet,
            Published = planted.At,
        };

    /// <summary>An article of the given words; a headline without a text is its own text.</summary>
    public static StoryArticle Report(string id, string title, string? body = null, string? outlet = null)
    {
        var article = new Article
        {
            Title = new(title, Provenance.Text),
            Body = new(body ?? title, Provenance.Text),
            Source = outlet is null ? null : new(outlet, Provenance.Text),
        };
        return Read(article, id, DateTimeOffset.UnixEpoch).ToStoryArticle();
    }

    public static StoredArticle Read(Article article, string id, DateTimeOffset at)
    {
        var text = ArticleDetails.AnalyzedText(article, int.MaxValue);
        var analysis = new ArticleAnalysis(Analyzer.Analyze(text, article.Language?.Value), "Embedded");
        var origin = new Origin(new BlobVersion($"{id}.txt", "etag", at, article.Body.Value.Length));
        return StoredArticle.Of(
            id,
            DateOnly.FromDateTime(at.UtcDateTime),
            article,
            TagExtractor.Extract(article, text, analysis),
            origin
        ) with
        {
            StoredAt = at,
        };
    }
}
