using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>
/// What is known of a segment's articles without reading it: enough to filter, count and sort. Numbers start at 1.
/// </summary>
internal sealed class SegmentColumns
{
    private readonly List<SegmentArticle?> _articles;
    private readonly Dictionary<string, int> _docs;

    public SegmentColumns()
        : this([null], new Dictionary<string, int>(StringComparer.Ordinal), new SegmentNames()) { }

    private SegmentColumns(List<SegmentArticle?> articles, Dictionary<string, int> docs, SegmentNames names) =>
        (_articles, _docs, Names) = (articles, docs, names);

    public SegmentNames Names { get; }

    /// <summary>The number of articles.</summary>
    public int Count => _docs.Count;

    /// <summary>One more than the highest number.</summary>
    public int Size => _articles.Count;

    public SegmentArticle this[int doc] => _articles[doc]!;

    public int? Find(string id) => _docs.TryGetValue(id, out var doc) ? doc : null;

    public IEnumerable<string> Ids => _docs.Keys;

    public void Add(int doc, SegmentArticle article)
    {
        while (_articles.Count <= doc)
            _articles.Add(null);
        _articles[doc] = article;
        _docs[article.Id] = doc;
    }

    public void Remove(int doc)
    {
        _docs.Remove(this[doc].Id);
        _articles[doc] = null;
    }

    /// <summary>The same with other articles at some numbers, for as long as nothing is added or removed.</summary>
    public SegmentColumns With(IEnumerable<KeyValuePair<int, SegmentArticle>> others)
    {
        List<SegmentArticle?> articles = [.. _articles];
        foreach (var (doc, article) in others)
            articles[doc] = article;
        return new SegmentColumns(articles, _docs, Names);
    }

    public DocSet All() => Where(_ => true);

    public DocSet Where(Func<SegmentArticle, bool> fits)
    {
        var set = new DocSet(Size);
        for (var doc = 1; doc < Size; doc++)
            if (_articles[doc] is { } article && fits(article))
                set.Add(doc);
        return set;
    }
}

/// <summary>An article of a segment.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="StoredAt">In ticks, UTC.</param>
/// <param name="Source">The number of its outlet's name; -1 if it is unknown.</param>
/// <param name="Language">The number of its language's name.</param>
/// <param name="Sentiment">Its sentiment.</param>
/// <param name="Entities">The numbers of the names of its entities, each once.</param>
internal sealed record SegmentArticle(
    string Id,
    long StoredAt,
    int Source,
    int Language,
    SentimentLabel Sentiment,
    int[] Entities
);
