using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>What the parts of a query mean while it is asked.</summary>
/// <param name="Today">The UTC day on which periods end.</param>
/// <param name="Decisions">What readers decided about names.</param>
/// <param name="Hidden">Articles that are left out.</param>
internal sealed record SearchContext(DateOnly Today, NameDecisions Decisions, IReadOnlySet<string> Hidden)
{
    private static readonly HashSet<string> None = [];

    /// <summary>What readers said about articles.</summary>
    public VerdictOverlay Verdicts { get; init; } = new(News.Verdicts.Verdicts.None);

    /// <summary>Which names fit the conditions of the query, as far as it is known.</summary>
    public FittingNames Names { get; } = new();

    /// <summary>The articles of the stories in the query.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Stories { get; init; } =
        new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>The articles that the watch-lists in the query match, by name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Watched { get; init; } = new Dictionary<string, HashSet<string>>();

    /// <summary>The same with verdicts that hold for more articles, since these are copies.</summary>
    /// <param name="copies">Verdicts for copies, by the ID of the article they hold for.</param>
    public SearchContext With(ILookup<string, Verdict> copies)
    {
        if (copies.Count == 0)
            return this;
        var verdicts = Verdicts.With(copies);
        return this with { Verdicts = verdicts, Hidden = verdicts.Hidden.Union(Hidden).ToHashSet(StringComparer.Ordinal) };
    }

    public IReadOnlySet<string> Story(string id) => Stories.GetValueOrDefault(id, None);

    public IReadOnlySet<string> WatchedBy(string name) => Watched.TryGetValue(name, out var ids) ? ids : None;

    /// <summary>What an entity is counted as; null if readers decided that it is no name.</summary>
    public string? KeyOf(SegmentName entity) =>
        Decisions.Resolve(entity.Name) is not { } decided ? null
        : ReferenceEquals(decided, entity.Name) ? entity.Key
        : NameKey.Of(decided, entity.Category);

    /// <summary>What a name that is searched for is compared by.</summary>
    public string? KeyOf(string name, EntityCategory category) =>
        Decisions.Resolve(name) is { } decided ? NameKey.Of(decided, category) : null;
}
