using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>Finds a stored article by its ID alone.</summary>
internal sealed class ArticleFinder(ClaimStore claims, ArticleStore articles, DetailsStore details, CopyStore copies)
{
    private const int MostCopies = 50;

    /// <summary>The article, with its text if it is still kept; null if none has this ID.</summary>
    public async Task<FoundArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await claims.FindAsync(id, cancellationToken) is not { } claim)
            return null;
        if (await articles.FindAsync(claim.Day, id, cancellationToken) is not { } article)
            return null;
        return new FoundArticle(article, await details.FindAsync(article, cancellationToken));
    }

    /// <summary>Where the text was read beside the article's own file; at most fifty places.</summary>
    public async Task<IReadOnlyList<Origin>> CopiesAsync(StoredArticle article, CancellationToken cancellationToken) =>
        await copies.ReadAsync(article.Id, cancellationToken).Take(MostCopies).ToListAsync(cancellationToken);
}

/// <summary>A stored article.</summary>
/// <param name="Article">Its row.</param>
/// <param name="Details">Its text and analysis; null if they were removed.</param>
internal sealed record FoundArticle(StoredArticle Article, ArticleDetails? Details);
