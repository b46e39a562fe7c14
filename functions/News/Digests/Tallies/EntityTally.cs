using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts who and what the articles speak of, and keeps the best sentence for each.</summary>
internal sealed class EntityTally
{
    private const int MostPerCategory = 6;

    private readonly Dictionary<string, EntityRecord> _records = new(StringComparer.Ordinal);

    public void Add(StoredArticle article)
    {
        var reference = ArticleReference.To(article);
        foreach (var entity in article.Tags.Entities)
        {
            if (entity.Category is not (EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location))
                continue;
            if (!_records.TryGetValue(entity.Key, out var record))
                _records[entity.Key] = record = new EntityRecord(entity);
            record.Add(reference, entity);
        }
    }

    /// <summary>
    /// Those in most articles, then in most headlines, then mentioned most. Who is named once in one article is not what anybody speaks of.
    /// </summary>
    public IReadOnlyList<DigestEntity> Top(EntityCategory category) =>
        [
            .. _records
                .Values.Where(record => record.Category == category && (record.Mentions > 1 || record.Titles > 0))
                .OrderByDescending(record => record.Articles)
                .ThenByDescending(record => record.Titles)
                .ThenByDescending(record => record.Mentions)
                .ThenBy(record => record.Key, StringComparer.Ordinal)
                .Take(MostPerCategory)
                .Select(record => record.Summed()),
        ];
}
