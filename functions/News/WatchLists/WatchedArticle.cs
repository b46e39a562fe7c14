using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Languages;
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

    /// <summary>The languages in which names are found ("en"), and "und", whose texts are read as one of them.</summary>
    public static IReadOnlyCollection<string> AnalyzedLanguages { get; } =
    [.. KnownLanguages.All.Keys.Order(StringComparer.Ordinal), "und"];

    /// <summary>
    /// Whether names were looked for in the text. A service may have found some in any language; none in a language of which the
    /// analyzer knows none says nothing.
    /// </summary>
    public bool IsAnalyzed => _article.Tags.Entities.Count > 0 || AnalyzedLanguages.Contains(_article.Tags.Language);

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

    /// <summary>The headline and the sentences of the summary that have one of these names, once for each time.</summary>
    public IReadOnlyList<string> Mentions(WatchedNames names, bool inTitle)
    {
        IEnumerable<string> passages = inTitle ? [_article.Title] : _article.Tags.Summary.Prepend(_article.Title);
        return
        [
            .. passages.SelectMany(passage =>
                names.Written.SelectMany(name => Enumerable.Repeat(passage, WholeWords.Count(passage, name)))
            ),
        ];
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
