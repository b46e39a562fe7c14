using System.Collections.Immutable;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search;

/// <summary>A query and which of its results to return.</summary>
/// <param name="Query">What to find.</param>
public sealed record SearchRequest(QueryNode Query)
{
    /// <summary>The most results that one request returns.</summary>
    public const int MaxSize = 100;

    /// <summary>The most days that one request searches; the last ones if the query has more.</summary>
    public const int MaxDays = 366;

    /// <summary>The days that are searched, today included, if the query does not have a date.</summary>
    public const int DefaultDays = 30;

    /// <summary>The number of results to return, 0 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 20;

    public SearchOrder Order { get; init; } = SearchOrder.Newest;

    /// <summary>
    /// Where to go on: <see cref="SearchResult.Next"/> of the page before; null, unreadable or of another order: at the start.
    /// </summary>
    public string? After { get; init; }

    /// <summary>Whether a text can be an <see cref="After"/> in an order: null is the start.</summary>
    public static bool IsPlace(string? text, SearchOrder order) => text is null || SearchCursor.Parse(text, order) is not null;

    /// <summary>Whether <see cref="SearchHit.Snippets"/> are made, which reads one blob for each result.</summary>
    public bool WithSnippets { get; init; } = true;

    /// <summary>
    /// Whether <see cref="SearchResult.Counts"/> are wanted, apart from those by day, which are always made. An index may make all
    /// of them in any case.
    /// </summary>
    public bool WithFacets { get; init; } = true;

    /// <summary>
    /// Watch-lists by the names that the query has for them, such as one that is not saved yet; names that are not among these
    /// are looked up in the subscriptions.
    /// </summary>
    public IReadOnlyDictionary<string, WatchList> WatchLists { get; init; } = ImmutableDictionary<string, WatchList>.Empty;

    /// <summary>
    /// When results were stored; others are neither returned nor counted, nor are verdicts about them named. The query says which
    /// days are searched.
    /// </summary>
    public StoredSpan Stored { get; init; } = StoredSpan.Always;

    /// <summary>Articles that are left out wherever results are returned or counted.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = ImmutableHashSet<string>.Empty;
}

/// <summary>Which results come first.</summary>
public enum SearchOrder
{
    /// <summary>Those stored last.</summary>
    Newest,

    /// <summary>Those that the query's words say most about (BM25); the newest first if the query has no words.</summary>
    Best,
}
