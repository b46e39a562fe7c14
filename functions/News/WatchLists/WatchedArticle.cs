using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;

namespace NewsMonitor.News.WatchLists;

/// <summary>An article prepared for looking up terms; made once for all watch-lists.</summary>
internal sealed class WatchedArticle
{
    private readonly StoredArticle _article;
    private readonly Dictionary<string, List<TaggedEntity>> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TaggedEntity>> _others = new(StringComparer.Ordinal);
    private readonly Lazy<List<(string Words, string Passage)>> _passages;

    public WatchedArticle(StoredArticle article)
    {
        _article = article;
        Source = article.Source is { } source ? EntityKey.Fold(source) : "";
        foreach (var entity in article.Tags.Entities)
        {
            var name = EntityNames.Fold(entity.Name, entity.Category);
            var entities = entity.Category == EntityCategory.Person ? _people : _others;
            if (!entities.TryGetValue(name, out var same))
                entities[name] = same = [];
            same.Add(entity);
        }

        _passages = new(() => [.. Passages(article).Select(passage => (PhraseWords.Fold(passage), passage))]);
    }

    /// <summary>The outlet, folded; empty if unknown.</summary>
    public string Source { get; }

    public Sentiment Sentiment => _article.Tags.Sentiment;

    /// <summary>Entities with any of these names; the most mentioned first.</summary>
    public IReadOnlyList<TaggedEntity> Entities(WatchedNames names)
    {
        // Nearly always none.
        List<TaggedEntity>? found = null;
        Add(_people, names.Of(EntityCategory.Person), ref found);
        Add(_others, names.Of(EntityCategory.Organization), ref found);
        return found is null
            ? []
            : [.. found.OrderByDescending(entity => entity.Mentions).ThenBy(entity => entity.Key, StringComparer.Ordinal)];
    }

    /// <summary>The first passage that contains these words (<see cref="PhraseWords"/>) in this order.</summary>
    public string? Passage(string words)
    {
        foreach (var (folded, passage) in _passages.Value)
        {
            if (folded.Contains(words, StringComparison.Ordinal))
                return passage;
        }

        return null;
    }

    private static void Add(
        Dictionary<string, List<TaggedEntity>> entities,
        IReadOnlySet<string> names,
        ref List<TaggedEntity>? found
    )
    {
        foreach (var name in names)
        {
            if (entities.TryGetValue(name, out var same))
                (found ??= []).AddRange(same);
        }
    }

    private static IEnumerable<string> Passages(StoredArticle article) =>
        article.Tags.Summary.Prepend(article.Title).Concat(article.Tags.KeyPhrases);
}
