using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>Pairs that should be together and pairs that are, counted by group.</summary>
internal sealed class PairScore
{
    private long _found;
    private long _planted;
    private long _both;

    public double Precision => _found == 0 ? 1 : (double)_both / _found;

    public double Recall => _planted == 0 ? 1 : (double)_both / _planted;

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public void Add<TFound, TPlanted>(IEnumerable<(TFound Found, TPlanted Planted)> items)
        where TFound : notnull
        where TPlanted : notnull
    {
        var all = items.ToList();
        _found += all.GroupBy(item => item.Found).Sum(group => Pairs(group.Count()));
        _planted += all.GroupBy(item => item.Planted).Sum(group => Pairs(group.Count()));
        _both += all.GroupBy(item => item).Sum(group => Pairs(group.Count()));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    public override string ToString() => $"F1 {F1:F4} (precision {Precision:F4}, recall {Recall:F4})";
}

/// <summary>Takes written articles the way the pipeline does, less the storage.</summary>
internal static class Reader
{
    private static readonly TextAnalyzer Analyzer = new();

    public static StoredArticle Read(Planted planted)
    {
        var (article, body) = (planted.Article, planted.Article.Body.Value);
        var text = ArticleDetails.AnalyzedText(article, int.MaxValue);
        var tags = Tagger.Tag(article, text, new ArticleAnalysis(Analyzer.Analyze(text), "Embedded"));
        return new StoredArticle
        {
            Id = planted.Id,
            Day = DateOnly.FromDateTime(planted.At.UtcDateTime),
            Title = article.Title.Value,
            Source = planted.Outlet,
            Published = planted.At,
            Origin = new Origin(new BlobVersion($"{planted.Id}.txt", "etag", planted.At, body.Length)),
            StoredAt = planted.At,
            Words = body.Length / 6,
            Tags = tags,
            Sketch = Sketch.Of(body),
            Terms = StoryTerms.Of(article.Title.Value, tags, body),
        };
    }
}
