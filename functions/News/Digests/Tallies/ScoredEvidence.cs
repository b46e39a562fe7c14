using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>A sentence that shows an article's sentiment toward an entity; the strongest sorts first.</summary>
internal readonly record struct ScoredEvidence(
    double Strength,
    int Mentions,
    SentimentLabel Sentiment,
    string Sentence,
    ArticleReference Article
) : IComparable<ScoredEvidence>
{
    private const int MaxTitle = 120;
    private const int MaxSource = 60;

    /// <summary>The stronger of two; the other one if one is null.</summary>
    public static ScoredEvidence? Stronger(ScoredEvidence? one, ScoredEvidence? other) =>
        one is null || (other is not null && other.Value.CompareTo(one.Value) < 0) ? other : one;

    public int CompareTo(ScoredEvidence other)
    {
        var order = other.Strength.CompareTo(Strength);
        if (order == 0)
            order = other.Mentions.CompareTo(Mentions);
        if (order == 0)
            order = string.CompareOrdinal(Sentence, other.Sentence);
        return order != 0 ? order : string.CompareOrdinal(Article.Id, other.Article.Id);
    }

    public Evidence ToEvidence() =>
        new(
            UntrustedText.Line(Sentence, TextLengths.Sentence),
            Sentiment,
            Article.Id,
            UntrustedText.Line(Article.Title, MaxTitle),
            Article.Source is { } source ? UntrustedText.Line(source, MaxSource) : null,
            UntrustedText.Link(Article.Url)
        );
}

/// <summary>What is kept of an article for the sentences taken from it.</summary>
internal sealed record ArticleReference(string Id, string Title, string? Source, Uri? Url)
{
    public static ArticleReference From(StoredArticle article) => new(article.Id, article.Title, article.Source, article.Url);
}
