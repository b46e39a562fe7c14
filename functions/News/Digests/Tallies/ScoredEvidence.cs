using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
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
/// <param name="Id">Its ID.</param>
/// <param name="Title">The headline.</param>
/// <param name="Source">The outlet; null if unknown.</param>
/// <param name="Url">The address; null if it has none.</param>
/// <param name="At">When it was published, as far as is known; otherwise, when it was stored.</param>
/// <param name="IsCorrection">Whether its headline says that it corrects another.</param>
internal sealed record ArticleReference(string Id, string Title, string? Source, Uri? Url, DateTimeOffset At, bool IsCorrection)
{
    public static ArticleReference From(StoredArticle article) =>
        new(
            article.Id,
            article.Title,
            article.Source,
            article.Url,
            article.Published ?? article.StoredAt,
            CorrectionHeadline.Is(article.Title)
        );
}
