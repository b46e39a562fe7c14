using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>Finds a stored article by its ID alone.</summary>
internal sealed class ArticleFinder(ClaimStore claims, ArticleStore articles, DetailsStore details, CopyStore copies)
{
    private const int MostCopies = 50;
    private const int MostVersions = 8;

    /// <summary>The article, with its text if it is still kept; null if none has this ID.</summary>
    public async Task<FoundArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        return await FindRowAsync(id, cancellationToken) is { } article
            ? new FoundArticle(article, await details.FindAsync(article, cancellationToken))
            : null;
    }

    /// <summary>
    /// Its versions that are stored, the latest first, with the article itself: two requests for each other one, at most eight
    /// before and after it.
    /// </summary>
    public async Task<IReadOnlyList<StoredArticle>> VersionsAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        var later = await FollowAsync(article, one => one.SupersededBy, cancellationToken);
        var earlier = await FollowAsync(article, one => one.Corrects, cancellationToken);
        return [.. Enumerable.Reverse(later), article, .. earlier];
    }

    /// <summary>The text of a version; null if it was removed.</summary>
    public Task<Article?> TextAsync(StoredArticle article, CancellationToken cancellationToken) =>
        details.FindTextAsync(article, cancellationToken);

    // An article that was withdrawn is superseded by itself.
    private async Task<List<StoredArticle>> FollowAsync(
        StoredArticle article,
        Func<StoredArticle, string?> next,
        CancellationToken cancellationToken
    )
    {
        List<StoredArticle> found = [];
        HashSet<string> known = new(StringComparer.Ordinal) { article.Id };
        while (found.Count < MostVersions && next(article) is { Length: > 0 } id && known.Add(id))
        {
            if (await FindRowAsync(id, cancellationToken) is not { } one)
                break;
            found.Add(article = one);
        }

        return found;
    }

    private async Task<StoredArticle?> FindRowAsync(string id, CancellationToken cancellationToken) =>
        await claims.FindAsync(id, cancellationToken) is { } claim
            ? await articles.FindAsync(claim.Day, id, cancellationToken)
            : null;

    /// <summary>Where the text was read beside the article's own file; at most fifty places.</summary>
    public async Task<IReadOnlyList<Origin>> CopiesAsync(StoredArticle article, CancellationToken cancellationToken) =>
        await copies.ReadAsync(article.Id, cancellationToken).Take(MostCopies).ToListAsync(cancellationToken);
}

/// <summary>A stored article.</summary>
/// <param name="Article">Its row.</param>
/// <param name="Details">Its text and analysis; null if they were removed.</param>
internal sealed record FoundArticle(StoredArticle Article, ArticleDetails? Details)
{
    /// <summary>Whether its provider withdrew it: it is superseded by itself.</summary>
    public bool IsWithdrawn => Article.SupersededBy == Article.Id;

    /// <summary>The ID of the article that replaced it; null if none did.</summary>
    public string? ReplacedBy => Article.SupersededBy is { Length: > 0 } by && !IsWithdrawn ? by : null;
}
