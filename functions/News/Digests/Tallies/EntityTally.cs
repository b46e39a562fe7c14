using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts the entities that articles mention, and keeps the best evidence for each.</summary>
internal sealed class EntityTally
{
    private const int MostPerCategory = 6;

    private readonly Dictionary<string, EntityAggregate> _entities = new(StringComparer.Ordinal);

    public void Add(StoredArticle article)
    {
        var reference = ArticleReference.From(article);
        foreach (var entity in article.Tags.Entities)
        {
            if (entity.Category is not (EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location))
                continue;
            if (!_entities.TryGetValue(entity.Key, out var aggregate))
                _entities[entity.Key] = aggregate = new EntityAggregate(entity);
            aggregate.Add(reference, entity);
        }
    }

    /// <summary>
    /// Those in the most articles, then in the most headlines, then with the most mentions. Entities mentioned only once are left
    /// out.
    /// </summary>
    public IReadOnlyList<DigestEntity> Top(EntityCategory category) =>
        [
            .. _entities
                .Values.Where(entity => entity.Category == category && (entity.Mentions > 1 || entity.Titles > 0))
                .OrderByDescending(entity => entity.Articles)
                .ThenByDescending(entity => entity.Titles)
                .ThenByDescending(entity => entity.Mentions)
                .ThenBy(entity => entity.Key, StringComparer.Ordinal)
                .Take(MostPerCategory)
                .Select(entity => entity.ToDigestEntity()),
        ];
}
