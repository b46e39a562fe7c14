using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Names;

/// <summary>Finds the latest articles that mention a name.</summary>
internal sealed class ArticlesAbout(MentionStore mentions, ArticleStore articles, VerdictStore verdicts)
{
    /// <summary>The most articles that are found.</summary>
    public const int Most = 40;

    // Days, times the spellings of the name.
    private const int MostSearches = 60;

    /// <param name="known">The names of the last days.</param>
    /// <param name="name">The name.</param>
    /// <param name="days">The UTC days that have articles about it, the latest first.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The latest first.</returns>
    public async Task<IReadOnlyList<ArticleAbout>> FindAsync(
        KnownNames known,
        Identity name,
        IEnumerable<DateOnly> days,
        CancellationToken cancellationToken
    )
    {
        var keys = known
            .SpellingsOf(name)
            .Select(spelling => EntityKey.Of(spelling.Name, spelling.Category))
            .Prepend(name.Key)
            .Distinct(StringComparer.Ordinal)
            .Take(MostSearches / 4)
            .ToList();
        var said = await verdicts.LoadAsync(cancellationToken);
        List<ArticleAbout> found = [];
        foreach (var day in days.Take(MostSearches / keys.Count))
        {
            var ids = await Task.WhenAll(keys.Select(key => mentions.FindArticlesAsync(day, key, cancellationToken)));
            found.AddRange(
                await ReadAsync(
                    known,
                    said,
                    name,
                    day,
                    ids.SelectMany(id => id).Distinct(),
                    Most - found.Count,
                    cancellationToken
                )
            );
            if (found.Count >= Most)
                break;
        }

        return [.. found.OrderByDescending(about => about.Article.Published ?? about.Article.StoredAt)];
    }

    private async Task<IEnumerable<ArticleAbout>> ReadAsync(
        KnownNames known,
        Verdicts said,
        Identity name,
        DateOnly day,
        IEnumerable<string> ids,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Task.WhenAll(ids.Take(most).Select(id => articles.FindAsync(day, id, cancellationToken)));
        return rows.OfType<StoredArticle>()
            .Where(article => article.SupersededBy is null)
            .Select(said.Judge)
            .OfType<StoredArticle>()
            .Select(article => new ArticleAbout(article, [.. article.Tags.Entities.Where(tag => IsOf(known, name, tag))]))
            .Where(about => about.Tags.Count > 0);
    }

    private static bool IsOf(KnownNames known, Identity name, TaggedEntity tag) =>
        known.Identities.Of(tag.Name, tag.Category)?.Key == name.Key;
}

/// <summary>An article that mentions a name.</summary>
/// <param name="Article">The article.</param>
/// <param name="Tags">How it mentions the name: once for each spelling; at least one.</param>
internal sealed record ArticleAbout(StoredArticle Article, IReadOnlyList<TaggedEntity> Tags);
