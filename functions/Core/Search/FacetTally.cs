using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Counts the results of all days by what can narrow them.</summary>
/// <param name="context">What readers decided about names.</param>
/// <param name="withFacets">Whether by more than their day.</param>
internal sealed class FacetTally(SearchContext context, bool withFacets = true)
{
    private readonly SortedDictionary<DateOnly, int> _days = [];
    private readonly int[] _sentiments = new int[Enum.GetValues<SentimentLabel>().Length];
    private readonly Dictionary<(NameKind Kind, string Key), Group> _groups = [];
    private readonly Dictionary<SegmentName, Group> _named = [];
    private int _segment;
    private int _article;

    public int Total { get; private set; }

    public void Add(FoundDocs found)
    {
        var (columns, docs, day) = (found.Columns, found.Docs, found.Segment.Day);
        var count = docs.Count;
        if (count == 0)
            return;
        Total += count;
        _days[day] = _days.GetValueOrDefault(day) + count;
        if (!withFacets)
            return;
        var (names, sentiments) = columns.Tally(docs);
        for (var label = 0; label < sentiments.Length; label++)
            _sentiments[label] += sentiments[label];
        var groups = GroupsOf(names, columns.Names, out var areShared);
        if (areShared)
            CountOnce(groups, names, columns, docs);
        for (var number = 0; number < names.Length; number++)
            if (groups[number] is { Key.Length: > 0 } group && names[number] > 0)
                group.Add(columns.Names[number].Name, names[number]);
    }

    private Group?[] GroupsOf(int[] counts, SegmentNames names, out bool areShared)
    {
        var groups = new Group?[counts.Length];
        (areShared, _segment) = (false, _segment + 1);
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] == 0)
                continue;
            var group = groups[number] = GroupOf(names[number]);
            areShared |= group.IsIn(_segment) && group.Key.Length > 0;
        }

        return groups;
    }

    // An article counts once, even if it spells a name in two ways.
    private void CountOnce(Group?[] groups, int[] counts, SegmentColumns columns, DocSet docs)
    {
        var shared = Array.ConvertAll(groups, group => group is not null && group.IsShared(_segment));
        foreach (var doc in docs.All())
        {
            _article++;
            foreach (var number in columns.EntitiesOf(doc))
                if (shared[number] && groups[number]!.IsCounted(_article))
                    counts[number]--;
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
        if (_named.TryGetValue(name, out var known))
            return known;
        var key = name.IsEntity ? context.KeyOf(name) ?? "" : name.Key;
        if (!_groups.TryGetValue((name.Kind, key), out var group))
            _groups[(name.Kind, key)] = group = new Group(name.Kind, key);
        return _named[name] = group;
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
        private int _lastSegment;
        private int _sharedIn;
        private int _lastArticle;

        public NameKind Kind => kind;

        public string Key => key;

        public int Count { get; private set; }

        public Dictionary<string, int> Spellings { get; } = new(StringComparer.Ordinal);

        /// <summary>Notes a segment that has one of its names.</summary>
        /// <returns>Whether the segment has another one.</returns>
        public bool IsIn(int segment)
        {
            var isShared = _lastSegment == segment;
            if (isShared)
                _sharedIn = segment;
            _lastSegment = segment;
            return isShared;
        }

        public bool IsShared(int segment) => _sharedIn == segment;

        /// <summary>Notes an article that has one of its names.</summary>
        /// <returns>Whether the article has another one before it.</returns>
        public bool IsCounted(int article)
        {
            var isCounted = _lastArticle == article;
            _lastArticle = article;
            return isCounted;
        }

        public void Add(string spelling, int count)
        {
            Count += count;
            Spellings[spelling] = Spellings.GetValueOrDefault(spelling) + count;
        }
    }
}
