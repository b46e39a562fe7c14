using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts the people, organizations and places that articles mention, and keeps the best evidence for each.</summary>
/// <param name="names">The names of all articles of the window, which decide what each name stands for.</param>
internal sealed class EntityTally(NameUses names)
{
    private const int MostPerCategory = 6;

    private readonly List<int> _articles = [];
    private readonly Dictionary<(string Name, EntityCategory Category), EvidenceShelf> _evidence = [];

    /// <param name="article">The article.</param>
    /// <param name="number">Its number in the names of the window.</param>
    public void Add(StoredArticle article, int number)
    {
        _articles.Add(number);
        var reference = ArticleReference.From(article);
        foreach (var entity in article.Tags.Entities)
        {
            if (!IsListed(entity.Category))
                continue;
            if (!_evidence.TryGetValue((entity.Name, entity.Category), out var shelf))
                _evidence[(entity.Name, entity.Category)] = shelf = new EvidenceShelf();
            shelf.Add(entity, reference);
        }
    }

    /// <summary>
    /// For each category, those in the most articles, then in the most headlines, then with the most mentions. Entities mentioned
    /// only once are left out.
    /// </summary>
    /// <param name="corrected">The articles that are not quoted.</param>
    public ILookup<EntityCategory, DigestEntity> Top(CorrectedArticles corrected)
    {
        var counts = Count();
        foreach (var ((name, category), shelf) in _evidence)
        {
            if (names.Identities.Of(name, category) is { } identity && counts.TryGetValue(identity, out var entity))
                entity.Add(shelf);
        }

        return counts
            .Values.Where(entity => entity.Mentions > 1 || entity.Titles > 0)
            .GroupBy(entity => entity.Identity.Category)
            .SelectMany(Ranked)
            .ToLookup(entity => entity.Identity.Category, entity => entity.ToDigestEntity(corrected));
    }

    private Dictionary<Identity, EntityAggregate> Count()
    {
        var counts = new Dictionary<Identity, EntityAggregate>();
        foreach (var name in _articles.SelectMany(names.Of).Where(name => IsListed(name.Identity.Category)))
        {
            if (!counts.TryGetValue(name.Identity, out var entity))
                counts[name.Identity] = entity = new EntityAggregate(name.Identity);
            entity.Add(name);
        }

        return counts;
    }

    private static IEnumerable<EntityAggregate> Ranked(IEnumerable<EntityAggregate> entities) =>
        entities
            .OrderByDescending(entity => entity.Articles)
            .ThenByDescending(entity => entity.Titles)
            .ThenByDescending(entity => entity.Mentions)
            .ThenBy(entity => entity.Identity.Key, StringComparer.Ordinal)
            .Take(MostPerCategory);

    private static bool IsListed(EntityCategory category) =>
        category is EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location;
}
