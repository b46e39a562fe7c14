using System.Runtime.CompilerServices;
using NewsMonitor.Analyzer;
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

    // Usually all fit; those of files that were overwritten do not.
    private const int MostRows = 2 * Most;
    private const int RowsAtOnce = Most / 2;

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
        var said = await verdicts.LoadAsync(cancellationToken);
        var spellings = known.SpellingsOf(name).ToHashSet();
        List<ArticleAbout> found = [];
        await foreach (
            var some in MentioningAsync(KeysOf(spellings, name), days, cancellationToken).Take(MostRows).Chunk(RowsAtOnce)
        )
        {
            var rows = await Task.WhenAll(some.Select(one => articles.FindAsync(one.Day, one.Id, cancellationToken)));
            found.AddRange(About(rows, said, IsName).Take(Most - found.Count));
            if (found.Count == Most)
                break;
        }

        return [.. found.OrderByDescending(about => about.Article.Published ?? about.Article.StoredAt)];

        bool IsName(TaggedEntity tag) =>
            spellings.Contains((tag.Name, tag.Category)) || known.Identities.Of(tag.Name, tag.Category)?.Key == name.Key;
    }

    private static List<string> KeysOf(IEnumerable<(string Name, EntityCategory Category)> spellings, Identity name) =>
        [
            .. spellings
                .Select(spelling => EntityKey.Of(spelling.Name, spelling.Category))
                .Prepend(name.Key)
                .Distinct(StringComparer.Ordinal)
                .Take(MostSearches / 4),
        ];

    // The latest first, whichever spelling they have.
    private async IAsyncEnumerable<(DateOnly Day, string Id)> MentioningAsync(
        List<string> keys,
        IEnumerable<DateOnly> days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var day in days.Take(MostSearches / keys.Count))
        {
            var found = await Task.WhenAll(keys.Select(key => mentions.FindArticlesAsync(day, key, cancellationToken)));
            foreach (
                var id in found
                    .SelectMany(one => one)
                    .OrderByDescending(one => one.WrittenAt)
                    .Select(one => one.Article)
                    .Distinct()
            )
                yield return (day, id);
        }
    }

    private static IEnumerable<ArticleAbout> About(
        IEnumerable<StoredArticle?> rows,
        Verdicts said,
        Func<TaggedEntity, bool> isName
    ) =>
        rows.OfType<StoredArticle>()
            .Where(article => article.SupersededBy is null)
            .Select(said.Judge)
            .OfType<StoredArticle>()
            .Select(article => new ArticleAbout(article, [.. article.Tags.Entities.Where(isName)]))
            .Where(about => about.Tags.Count > 0);
}

/// <summary>An article that mentions a name.</summary>
/// <param name="Article">The article.</param>
/// <param name="Tags">How it mentions the name: once for each spelling; at least one.</param>
internal sealed record ArticleAbout(StoredArticle Article, IReadOnlyList<TaggedEntity> Tags);
