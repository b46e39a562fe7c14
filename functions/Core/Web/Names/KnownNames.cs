using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.Names;

/// <summary>The names of the last days, with their counts per day.</summary>
internal sealed class KnownNames
{
    // Of other spellings in a query, which has at most 1,000 characters: how many, and how long one may be.
    private const int MostSearched = 5;
    private const int MaxSearched = 80;

    private readonly Dictionary<string, Identity> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string Name, EntityCategory Category)>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameDay>> _days = new(StringComparer.Ordinal);
    private readonly List<(DateOnly Day, int Articles)> _all = [];

    /// <param name="days">In order, without gaps.</param>
    /// <param name="decisions">What readers decided about names.</param>
    public KnownNames(IReadOnlyList<(DateOnly Day, DayRollup Rollup)> days, NameDecisions decisions)
    {
        Decisions = decisions;
        Identities = new Identities(
            days.SelectMany(day => day.Rollup.Entities)
                .GroupBy(entity => (entity.Name, entity.Category))
                .Select(same => (same.Key.Name, same.Key.Category, same.Sum(entity => entity.Articles))),
            decisions
        );
        foreach (var (day, rollup) in days)
            Add(day, rollup);
        foreach (var merge in decisions.All.Where(one => one is { Stands: true, Kind: NameDecisionKind.Merge }))
            AddMerged(merge.Name);
    }

    public NameDecisions Decisions { get; }

    public Identities Identities { get; }

    public DateOnly First => _all[0].Day;

    public DateOnly Last => _all[^1].Day;

    /// <summary>The ID of a name in addresses: the hash of its key, as in the keys of mentions.</summary>
    public static string IdOf(string key) => StableHash.Of(key);

    /// <summary>The name with this ID, or the one that it is another spelling of; null if the days do not have it.</summary>
    public Identity? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether the days have this name, so that it has a page.</summary>
    public bool Have(Identity name) => _days.ContainsKey(name.Key);

    /// <summary>What a written name stands for: of several, the one in most articles; null if it is unknown.</summary>
    public Identity? Named(string name) =>
        Enum.GetValues<EntityCategory>()
            .Select(category => Identities.Of(name, category))
            .OfType<Identity>()
            .Where(identity => _days.ContainsKey(identity.Key))
            .MaxBy(identity => _days[identity.Key].Sum(day => day.Articles));

    /// <summary>The spellings that the days have of a name, and what they took it for.</summary>
    public IReadOnlyCollection<(string Name, EntityCategory Category)> SpellingsOf(Identity name) =>
        _spellings.TryGetValue(name.Key, out var known)
            ? [.. known.Where(spelling => IsOf(name, spelling))]
            : [(name.Name, name.Category)];

    /// <summary>Whether an article mentions a name, in any spelling.</summary>
    public bool Mentions(StoredArticle article, Identity name) =>
        article.Tags.Entities.Any(tag => Identities.Of(tag.Name, tag.Category)?.Key == name.Key);

    /// <summary>What finds the articles of a name: the name, and spellings that are not found by it.</summary>
    public QueryNode QueryOf(Identity name)
    {
        QueryNode whole = new EntityNode(name.Name, null);
        var others = SpellingsOf(name)
            .Where(spelling => spelling.Name.Length <= MaxSearched && !IsFoundBy(name, spelling))
            .OrderBy(spelling => spelling.Name, StringComparer.Ordinal)
            .Select(spelling => EntityNode.Of(spelling.Name, spelling.Category))
            .Distinct()
            .Take(MostSearched)
            .ToList();
        return others.Count == 0 ? whole : new AnyNode([whole, .. others]);
    }

    /// <summary>A name on each of the days, in order.</summary>
    public IEnumerable<NameDay> DaysOf(Identity name)
    {
        var known = _days.GetValueOrDefault(name.Key)?.ToDictionary(day => day.Day) ?? [];
        return _all.Select(day => known.GetValueOrDefault(day.Day) with { Day = day.Day, All = day.Articles });
    }

    /// <summary>Counts a name on a day that is not one of these.</summary>
    public NameDay Count(Identity name, DateOnly day, DayRollup rollup)
    {
        var sum = new NameDay(day, rollup.Articles, 0, 0, 0);
        foreach (var entity in rollup.Entities)
        {
            if (entity.Key == name.Key || (MayBe(name, entity) && Identities.Of(entity.Name, entity.Category) == name))
                sum = Plus(sum, entity);
        }

        return sum;
    }

    private void Add(DateOnly day, DayRollup rollup)
    {
        _all.Add((day, rollup.Articles));
        foreach (var entity in rollup.Entities)
        {
            if (Identities.Of(entity.Name, entity.Category) is not { } name)
                continue;
            // Hashing every name of every day would take most of the time.
            if (!_days.TryGetValue(name.Key, out var days))
            {
                _days[name.Key] = days = [];
                _byId[IdOf(name.Key)] = name;
            }

            if (entity.Key != name.Key && _otherKeys.Add(entity.Key))
                _byId.TryAdd(IdOf(entity.Key), name);
            if (!_spellings.TryGetValue(name.Key, out var spellings))
                _spellings[name.Key] = spellings = [(name.Name, name.Category)];
            spellings.Add((entity.Name, entity.Category));
            foreach (var other in entity.Spellings ?? [])
                spellings.Add((other.Name, other.Category));
            if (days.Count > 0 && days[^1].Day == day)
                days[^1] = Plus(days[^1], entity);
            else
                days.Add(Plus(new NameDay(day, rollup.Articles, 0, 0, 0), entity));
        }
    }

    // Days are counted under what a name stands for, so none of them may have it.
    private void AddMerged(string name)
    {
        foreach (var category in Enum.GetValues<EntityCategory>())
            if (Identities.Of(name, category) is { } stands && Have(stands))
                _byId.TryAdd(IdOf(EntityKey.Of(name, category)), stands);
    }

    // An article with two spellings counts once, which a day that was counted before they were the same cannot tell; it does not
    // happen more often than there are articles.
    private static NameDay Plus(NameDay sum, EntityDay entity) =>
        sum with
        {
            Articles = Math.Min(sum.Articles + entity.Articles, sum.All),
            Positive = Math.Min(sum.Positive + entity.Positive, sum.All),
            Negative = Math.Min(sum.Negative + entity.Negative, sum.All),
        };

    // Looking up every name of a year would take most of the time: nearly all other spellings end alike or were used lately.
    private bool MayBe(Identity name, EntityDay entity) =>
        LastWord(entity.Name).Equals(LastWord(name.Name), StringComparison.OrdinalIgnoreCase)
        || (_spellings.TryGetValue(name.Key, out var known) && known.Contains((entity.Name, entity.Category)));

    // What a day took for this name may be another one in the news of all days, or by what readers decided since. A last name
    // must be this person's.
    private bool IsOf(Identity name, (string Name, EntityCategory Category) spelling) =>
        spelling == (name.Name, name.Category)
        || (
            Identities.Of(spelling.Name, spelling.Category) is { } its
            && (its.Key == name.Key || (spelling.Category != EntityCategory.Person && !_days.ContainsKey(its.Key)))
        );

    private bool IsFoundBy(Identity name, (string Name, EntityCategory Category) spelling) =>
        Decisions.Resolve(spelling.Name) is { } decided
        && NameKey.Of(decided, spelling.Category) == NameKey.Of(Decisions.Resolve(name.Name) ?? name.Name, spelling.Category);

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);
}
