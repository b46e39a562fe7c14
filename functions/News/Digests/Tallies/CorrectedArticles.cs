using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>
/// Finds articles that another one of the window corrects, by its headline ("CORRECTED: …"): they are stored, but their figures are
/// not quoted. Versions that replace each other are not stored side by side.
/// </summary>
internal sealed class CorrectedArticles
{
    private readonly List<(ArticleReference Article, List<uint> Words)> _corrections = [];

    public void Add(StoredArticle article)
    {
        var reference = ArticleReference.From(article);
        if (reference.IsCorrection)
            _corrections.Add((reference, HeadlineWords.Of(article.Title)));
    }

    /// <summary>Whether an article is corrected by one that is not older and has most words of its headline.</summary>
    public bool Has(ArticleReference article) =>
        _corrections.Exists(correction =>
            (article.At < correction.Article.At || (article.At == correction.Article.At && !article.IsCorrection))
            && CorrectionHeadline.MayCorrect(correction.Words, article.Title)
        );
}
