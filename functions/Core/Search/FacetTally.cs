using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Counts the results of all days by what can narrow them.</summary>
internal sealed class FacetTally(SearchContext context)
{
    private readonly SortedDictionary<DateOnly, int> _days = [];
    private readonly int[] _sentiments = new int[Enum.GetValues<SentimentLabel>().Length];
    private readonly Dictionary<(NameKind Kind, string Key), Group> _groups = [];
    private int _article;

    public int Total { get; private set; }

    public void Add(FoundDocs found)
    {
        var (segment, columns, docs) = (found.Segment, found.Columns, found.Docs);
        var count = docs.Count;
        if (count == 0)
            return;
        Total += count;
        _days[segment.Day] = _days.GetValueOrDefault(segment.Day) + count;
        var groups = new Group?[columns.Names.Count];
        var counts = new int[columns.Names.Count];
        foreach (var doc in docs.All())
        {
            _article++;
            var article = columns[doc];
            _sentiments[(int)article.Sentiment]++;
            Count(article.Language);
            if (article.Source >= 0)
                Count(article.Source);
            foreach (var entity in article.Entities)
                Count(entity);
        }

        for (var number = 0; number < counts.Length; number++)
            if (counts[number] > 0)
                groups[number]!.Add(columns.Names[number].Name, counts[number]);

        void Count(int number)
        {
            var group = groups[number] ??= GroupOf(columns.Names[number]);

            // An article counts once, even if it spells a name in two ways.
            if (group.Key.Length == 0 || group.LastArticle == _article)
                return;
            group.LastArticle = _article;
            counts[number]++;
        }
    }

    /// <summary>Adds results that were counted elsewhere.</summary>
    public void Add(CountedDocs counted)
    {
        Total += counted.Total;
        foreach (var (day, count) in counted.Days)
            _days[day] = _days.GetValueOrDefault(day) + count;
        foreach (var (label, count) in counted.Sentiments)
            _sentiments[(int)label] += count;
        foreach (var (name, count) in counted.Names)
            if (count > 0 && GroupOf(name) is { Key.Length: > 0 } group)
                group.Add(name.Name, count);
    }

    public SearchCounts Sum() =>
        new()
        {
            Days = [.. _days.Select(day => new DayCount(day.Key, day.Value))],
            Sources = Top(kind => kind == NameKind.Source, SearchCounts.Most),
            Entities = Top(kind => kind >= NameKind.Entity, SearchCounts.Most),
            Languages = Top(kind => kind == NameKind.Language, int.MaxValue),
            Sentiments =
            [
                .. _sentiments
                    .Index()
                    .Where(pair => pair.Item > 0)
                    .OrderByDescending(pair => pair.Item)
                    .Select(pair => OfSentiment((SentimentLabel)pair.Index, pair.Item)),
            ],
        };

    private Group GroupOf(SegmentName name)
    {
        var key = name.IsEntity ? context.KeyOf(name) ?? "" : name.Key;
        if (!_groups.TryGetValue((name.Kind, key), out var group))
            _groups[(name.Kind, key)] = group = new Group(name.Kind, key);
        return group;
    }

    private List<FacetCount> Top(Func<NameKind, bool> isWanted, int most) =>
        [
            .. _groups
                .Values.Where(group => isWanted(group.Kind) && group.Count > 0)
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .ThenBy(group => group.Kind)
                .Take(most)
                .Select(Of),
        ];

    private FacetCount Of(Group group)
    {
        var usual = group
            .Spellings.OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .First();
        var name = group.Kind >= NameKind.Entity ? context.Decisions.Resolve(usual.Key) ?? usual.Key : usual.Key;
        return new FacetCount(name, group.Count, Condition(group.Kind, name));
    }

    private static QueryNode Condition(NameKind kind, string name) =>
        kind switch
        {
            NameKind.Source => new SourceNode(name),
            NameKind.Language => new LanguageNode(name),
            _ => EntityNode.Of(name, new SegmentName(kind, name).Category),
        };

    private static FacetCount OfSentiment(SentimentLabel label, int count)
    {
        var condition = new SentimentNode(label);
        return new FacetCount(label.ToString(), count, condition);
    }

    private sealed class Group(NameKind kind, string key)
    {
        public NameKind Kind => kind;

        public string Key => key;

        public int Count { get; private set; }

        public int LastArticle { get; set; }

        public Dictionary<string, int> Spellings { get; } = new(StringComparer.Ordinal);

        public void Add(string spelling, int count)
        {
            Count += count;
            Spellings[spelling] = Spellings.GetValueOrDefault(spelling) + count;
        }
    }
}
