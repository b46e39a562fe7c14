using NewsMonitor.Core.Search;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Local.Commands;

/// <summary>The results of a search, for other programs.</summary>
/// <param name="Query">As it was understood.</param>
/// <param name="Total">The number of results on all pages.</param>
/// <param name="From">The first day that was searched; null if there was none.</param>
/// <param name="To">The last day that was searched; null if there was none.</param>
/// <param name="Cut">Whether the query has more days than were searched.</param>
/// <param name="Missing">Days that are not in the index.</param>
/// <param name="Next">Where the next page goes on; null if this is the last.</param>
/// <param name="LeftOut">Results that are left out because readers said that they are not relevant.</param>
/// <param name="Unknown">Parts of the query that do not exist, such as the name of a watch-list.</param>
/// <param name="Hits">The results of this page.</param>
/// <param name="Counts">How many of all results there are, each with the query that narrows the results to it.</param>
internal sealed record SearchJson(
    string Query,
    int Total,
    DateOnly? From,
    DateOnly? To,
    bool Cut,
    IReadOnlyList<DateOnly> Missing,
    string? Next,
    int LeftOut,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<HitJson> Hits,
    CountsJson Counts
)
{
    public static SearchJson Of(QueryNode query, SearchResult result) =>
        new(
            query.ToString(),
            result.Total,
            result.Days.IsEmpty ? null : result.Days.First,
            result.Days.IsEmpty ? null : result.Days.Last,
            result.IsCut,
            result.Missing,
            result.Next,
            result.LeftOut,
            result.Unknown,
            [.. result.Hits.Select(HitJson.Of)],
            CountsJson.Of(query, result.Counts)
        );
}

/// <summary>A result.</summary>
internal sealed record HitJson(
    string Id,
    DateOnly Day,
    string Title,
    string? Source,
    Uri? Url,
    DateTimeOffset? Published,
    DateTimeOffset StoredAt,
    string Language,
    string Sentiment,
    IReadOnlyList<string> Snippets
)
{
    public static HitJson Of(SearchHit hit) =>
        new(
            hit.Id,
            hit.Day,
            hit.Title,
            hit.Source,
            hit.Url,
            hit.Published,
            hit.StoredAt,
            hit.Language,
            hit.Sentiment.ToString(),
            [.. hit.Snippets.Select(snippet => snippet.Text)]
        );
}

/// <summary>Results by property.</summary>
internal sealed record CountsJson(
    IReadOnlyList<CountJson> Days,
    IReadOnlyList<CountJson> Sources,
    IReadOnlyList<CountJson> Entities,
    IReadOnlyList<CountJson> Sentiments,
    IReadOnlyList<CountJson> Languages
)
{
    public static CountsJson Of(QueryNode query, SearchCounts counts)
    {
        return new CountsJson(
            [.. counts.Days.Select(day => Count($"{day.Day:yyyy-MM-dd}", day.Count, day.Condition))],
            All(counts.Sources),
            All(counts.Entities),
            All(counts.Sentiments),
            All(counts.Languages)
        );

        IReadOnlyList<CountJson> All(IReadOnlyList<FacetCount> facets) =>
            [.. facets.Select(facet => Count(facet.Name, facet.Count, facet.Condition))];

        CountJson Count(string name, int count, QueryNode condition) => new(name, count, query.With(condition).ToString());
    }
}

/// <summary>A number of results, and the query for them.</summary>
internal sealed record CountJson(string Name, int Count, string Query);
