using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>Finds a stored article by its ID alone.</summary>
internal sealed class ArticleFinder(
    ClaimStore claims,
    ArticleStore articles,
    DetailsStore details,
    CopyStore copies,
    VerdictStore verdicts
)
{
    /// <summary>The most versions before or after one that are looked for.</summary>
    public const int MostVersions = 8;

    private const int MostCopies = 50;

    /// <summary>
    /// The article as readers corrected it, with its text if it is still kept; null if none has this ID. It is found also if it
    /// is not relevant.
    /// </summary>
    public async Task<FoundArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(id, cancellationToken) is not { } article)
            return null;
        var (text, said) = (details.FindAsync(article, cancellationToken), verdicts.LoadAsync(cancellationToken));
        return new FoundArticle((await said).Correct(article), await text, (await said).Of(article));
    }

    /// <summary>An article as it is stored; null if none has this ID.</summary>
    public async Task<StoredArticle?> FindRowAsync(string id, CancellationToken cancellationToken) =>
        await claims.FindAsync(id, cancellationToken) is { } claim
            ? await articles.FindAsync(claim.Day, id, cancellationToken)
            : null;

    /// <summary>
    /// The version of an article that counts: itself, or the last one that replaced it; null if that was withdrawn or is gone.
    /// Two requests for each version that replaced another.
    /// </summary>
    public async Task<StoredArticle?> CurrentAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (article.SupersededBy is null)
            return article;
        var later = await FollowAsync(article, one => one.SupersededBy, cancellationToken);
        return later.Count > 0 && later[^1].SupersededBy is null ? later[^1] : null;
    }

    /// <summary>The versions that corrected an article, each replacing the one before: two requests for each.</summary>
    public async Task<IReadOnlyList<StoredArticle>> CorrectionsOfAsync(string id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, cancellationToken) is { Retired: Retirement.Corrected } article
            ? await FollowAsync(article, one => one.Retired == Retirement.Corrected ? one.SupersededBy : null, cancellationToken)
            : [];

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

    /// <summary>Where the text was read beside the article's own file; at most fifty places.</summary>
    public async Task<IReadOnlyList<Origin>> CopiesAsync(StoredArticle article, CancellationToken cancellationToken) =>
        await copies.ReadAsync(article.Id, cancellationToken).Take(MostCopies).ToListAsync(cancellationToken);
}

/// <summary>A stored article.</summary>
/// <param name="Article">Its row, as readers corrected it.</param>
/// <param name="Details">Its text and analysis; null if they were removed.</param>
/// <param name="Verdicts">What readers said about it.</param>
internal sealed record FoundArticle(StoredArticle Article, ArticleDetails? Details, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Whether it mentions a name that the analysis found: readers may have said that it does not.</summary>
    public bool Mentions(string name) =>
        !Verdicts.Any(verdict =>
            verdict is { Kind: VerdictKind.WrongName, Name: { } wrong } && EntityKey.Fold(wrong) == EntityKey.Fold(name)
        );

    /// <summary>Whether its provider withdrew it: it is superseded by itself.</summary>
    public bool IsWithdrawn => Article.SupersededBy == Article.Id;

    /// <summary>The ID of the article that replaced it; null if none did.</summary>
    public string? ReplacedBy => Article.SupersededBy is { Length: > 0 } by && !IsWithdrawn ? by : null;
}
