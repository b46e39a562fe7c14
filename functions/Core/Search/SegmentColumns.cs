using System.Text;
using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>Whether an article fits.</summary>
internal delegate bool RowCondition(SegmentRow article);

/// <summary>
/// What is known of a segment's articles without reading it: enough to filter, count and sort. Numbers start at 1.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly int Sentiments = Enum.GetValues<SentimentLabel>().Length;

    private readonly StoredColumns _stored;

    // Articles that are not in the file, as they would be there.
    private readonly MemoryStream _added = new();

    // Where articles begin: in the file, or as the complement of where in what was added; 0 for numbers without one.
    private readonly List<int> _at;

    // From when an ID is looked for.
    private Dictionary<string, int>? _docs;

    /// <param name="stored">The columns of a file.</param>
    /// <param name="pool">Names that other segments have, too.</param>
    public SegmentColumns(StoredColumns stored, NamePool pool)
        : this(stored, [.. stored.Articles], new SegmentNames(stored, pool)) => Count = stored.Count;

    private SegmentColumns(StoredColumns stored, List<int> at, SegmentNames names) => (_stored, _at, Names) = (stored, at, names);

    public SegmentNames Names { get; }

    /// <summary>The number of articles.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the highest number.</summary>
    public int Size => _at.Count;

    public SegmentArticle this[int doc]
    {
        get
        {
            var row = Row(doc);
            List<int> entities = [];
            foreach (var number in row.Entities)
                entities.Add(number);
            return new SegmentArticle(IdOf(doc), row.StoredAt, row.Source, row.Language, row.Sentiment, [.. entities]);
        }
    }

    public IEnumerable<string> Ids => All().All().Select(IdOf);

    public string IdOf(int doc) => IdOf(Row(doc));

    /// <summary>When an article was stored: ticks, UTC.</summary>
    public long StoredAt(int doc) => Row(doc).StoredAt;

    public int? Find(string id) => (_docs ??= Docs()).TryGetValue(id, out var doc) ? doc : null;

    public void Add(int doc, SegmentArticle article)
    {
        while (_at.Count <= doc)
            _at.Add(0);
        _at[doc] = Append(article);
        _docs?.Add(article.Id, doc);
        Count++;
    }

    public void Remove(int doc)
    {
        _docs?.Remove(IdOf(doc));
        _at[doc] = 0;
        Count--;
    }

    /// <summary>The same with other articles at some numbers, for as long as nothing is added or removed.</summary>
    /// <param name="others">What is corrected of the articles, which have the IDs that they have here.</param>
    public SegmentColumns With(IReadOnlyDictionary<int, SegmentArticle> others)
    {
        var columns = new SegmentColumns(_stored, [.. _at], Names) { Count = Count, _docs = _docs };
        _added.WriteTo(columns._added);
        foreach (var (doc, article) in others)
            columns._at[doc] = columns.Append(article);
        return columns;
    }

    public DocSet All()
    {
        var set = new DocSet(Size);
        for (var doc = 1; doc < Size; doc++)
            if (_at[doc] != 0)
                set.Add(doc);
        return set;
    }

    public DocSet Where(RowCondition fits)
    {
        var set = new DocSet(Size);
        for (var doc = 1; doc < Size; doc++)
            if (_at[doc] != 0 && fits(Row(doc)))
                set.Add(doc);
        return set;
    }

    /// <summary>The articles with any of some entities.</summary>
    /// <param name="entities">Which, by the number of their name.</param>
    public DocSet WithAny(bool[] entities) =>
        Where(article =>
        {
            foreach (var number in article.Entities)
                if (entities[number])
                    return true;
            return false;
        });

    public DocSet WithIds(IEnumerable<string> ids)
    {
        var set = new DocSet(Size);
        foreach (var id in ids)
            if (Find(id) is { } doc)
                set.Add(doc);
        return set;
    }

    /// <summary>The numbers of the names of an article's entities, each once.</summary>
    public EntityNumbers EntitiesOf(int doc) => Row(doc).Entities;

    /// <summary>How many of some articles there are by name and by sentiment.</summary>
    public (int[] Names, int[] Sentiments) Tally(DocSet docs)
    {
        var (names, sentiments) = (new int[Names.Count], new int[Sentiments]);
        foreach (var doc in docs.All())
        {
            var article = Row(doc);
            sentiments[(int)article.Sentiment]++;
            names[article.Language]++;
            if (article.Source >= 0)
                names[article.Source]++;
            foreach (var entity in article.Entities)
                names[entity]++;
        }

        return (names, sentiments);
    }

    private SegmentRow Row(int doc) =>
        _at[doc] is var at && at > 0
            ? new SegmentRow(new ColumnReader(_stored.Bytes, at))
            : new SegmentRow(new ColumnReader(_added.GetBuffer().AsSpan(0, (int)_added.Length), ~at));

    private int Append(SegmentArticle article)
    {
        var at = (int)_added.Length;
        _added.Position = at;
        using var writer = new BinaryWriter(_added, Encoding.UTF8, leaveOpen: true);
        ColumnBytes.Write(writer, article);
        return ~at;
    }

    private Dictionary<string, int> Docs() => All().All().ToDictionary(IdOf, doc => doc, StringComparer.Ordinal);

    private static string IdOf(SegmentRow article) => Convert.ToHexStringLower(article.Id);
}
