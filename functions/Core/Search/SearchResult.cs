using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>What a query found.</summary>
public sealed record SearchResult
{
    /// <summary>A page of results.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>The number of results on all pages.</summary>
    public required int Total { get; init; }

    public required SearchCounts Counts { get; init; }

    /// <summary>The <see cref="SearchRequest.After"/> of the next page; null if this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// The UTC days that were searched; without tomorrow, which is searched, too, unless the query asks for it or finds something
    /// on it.
    /// </summary>
    public required DaySpan Days { get; init; }

    /// <summary>Whether the query has more days than one request searches: see <see cref="Days"/>.</summary>
    public bool IsCut { get; init; }

    /// <summary>
    /// The days that could not be searched because they are not in the index yet; <c>newsmonitor reindex</c> adds them.
    /// </summary>
    public IReadOnlyList<DateOnly> Missing { get; init; } = [];

    /// <summary>What stands in the query and does not exist, such as the name of a watch-list; such parts find nothing.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>What readers decided by which names in the query are none; such names find nothing.</summary>
    public IReadOnlyList<NameDecision> Hiding { get; init; } = [];

    /// <summary>How many articles fit the query and are left out because readers said that they are not relevant.</summary>
    public int LeftOut { get; init; }

    /// <summary>
    /// The verdicts because of which articles are left out, corrected, or no longer found; the latest first, at most
    /// <see cref="MostVerdicts"/>.
    /// </summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    /// <summary>The longest list of verdicts.</summary>
    public const int MostVerdicts = 30;
}

/// <summary>An article that was found.</summary>
public sealed record SearchHit
{
    public required string Id { get; init; }

    /// <summary>The UTC day it is filed under.</summary>
    public required DateOnly Day { get; init; }

    public required string Title { get; init; }

    /// <summary>The query's words in <see cref="Title"/>, in order.</summary>
    public IReadOnlyList<TextRange> TitleMatches { get; init; } = [];

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was published; null if passages were not requested or the text was removed.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whom the article names as its authors; empty if passages were not requested or the text was removed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>ISO 639-1, or <c>und</c>.</summary>
    public required string Language { get; init; }

    public required SentimentLabel Sentiment { get; init; }

    /// <summary>
    /// Up to two passages of the text with the query's words, or its beginning; empty if they were not requested or the text was
    /// removed.
    /// </summary>
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>What readers said about it; what follows from that is in the other properties.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    /// <summary>How well it fits, higher is better; 0 unless the order is <see cref="SearchOrder.Best"/>.</summary>
    public double Score { get; init; }
}

/// <summary>A passage of a text, on one line.</summary>
/// <param name="Text">The passage, with "…" where it is cut.</param>
/// <param name="Matches">The query's words in it, in order.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Matches);

/// <summary>A part of a text, in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int Length);

/// <summary>How many of all results there are by each property. Each has a condition that narrows the query to it.</summary>
public sealed record SearchCounts
{
    /// <summary>By the UTC day they are filed under, in order; only days with results.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];

    /// <summary>By outlet, the most frequent first; at most <see cref="Most"/>.</summary>
    public IReadOnlyList<FacetCount> Sources { get; init; } = [];

    /// <summary>By entity that they mention, the most frequent first; at most <see cref="Most"/>.</summary>
    public IReadOnlyList<FacetCount> Entities { get; init; } = [];

    /// <summary>By sentiment, the most frequent first.</summary>
    public IReadOnlyList<FacetCount> Sentiments { get; init; } = [];

    /// <summary>By language, the most frequent first.</summary>
    public IReadOnlyList<FacetCount> Languages { get; init; } = [];

    /// <summary>The longest list of outlets or entities.</summary>
    public const int Most = 20;
}

/// <summary>The results of a UTC day.</summary>
public sealed record DayCount(DateOnly Day, int Count)
{
    /// <summary>What narrows the query to them.</summary>
    public QueryNode Condition => QueryDays.On(Day);
}

/// <summary>The results with a property.</summary>
/// <param name="Name">What to show.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Condition">What narrows the query to them: see <see cref="QueryText.With"/>.</param>
public sealed record FacetCount(string Name, int Count, QueryNode Condition);
