using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Searching;

namespace NewsMonitor.Core.Web.Api;

/// <summary>Results as the API returns them.</summary>
/// <param name="Query">The query in its canonical form.</param>
/// <param name="Total">The number of results on all pages.</param>
/// <param name="From">
/// The first UTC day that was searched; null if the query's dates contradict each other or, if cut, too many articles may match.
/// </param>
/// <param name="To">The last; null as well.</param>
/// <param name="Cut">Whether the query has more days than were searched.</param>
/// <param name="Items">A page of results.</param>
/// <param name="Next">The value of <c>after</c> for the next page; null if this is the last.</param>
/// <param name="Days">Results by UTC day.</param>
/// <param name="Outlets">Results by outlet.</param>
/// <param name="Entities">Results by entity.</param>
/// <param name="Sentiments">Results by sentiment.</param>
/// <param name="Languages">Results by language.</param>
/// <param name="MissingDays">Days that are not in the index yet.</param>
/// <param name="LeftOut">Results that are left out because readers said that they are not relevant.</param>
/// <param name="Verdicts">What readers said, and changed about the results.</param>
/// <param name="Unknown">Parts of the query that do not exist, such as the name of a watch-list.</param>
/// <param name="Decisions">Decisions by which names in the query are none, so that these find nothing.</param>
internal sealed record SearchAnswer(
    string Query,
    int Total,
    DateOnly? From,
    DateOnly? To,
    bool Cut,
    IReadOnlyList<HitAnswer> Items,
    string? Next,
    IReadOnlyList<CountAnswer> Days,
    IReadOnlyList<CountAnswer> Outlets,
    IReadOnlyList<CountAnswer> Entities,
    IReadOnlyList<CountAnswer> Sentiments,
    IReadOnlyList<CountAnswer> Languages,
    IReadOnlyList<DateOnly> MissingDays,
    int LeftOut,
    IReadOnlyList<VerdictAnswer> Verdicts,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<DecisionAnswer> Decisions
)
{
    public static SearchAnswer Of(SearchForm form, SearchResult result) =>
        new(
            form.Query!.ToString(),
            result.Total,
            result.Days.IsEmpty ? null : result.Days.First,
            result.Days.IsEmpty ? null : result.Days.Last,
            result.IsCut,
            [.. result.Hits.Select(HitAnswer.Of)],
            result.Next,
            [
                .. result.Counts.Days.Select(day => new CountAnswer(
                    day.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    day.Count,
                    day.Condition.ToString()
                )),
            ],
            Counts(result.Counts.Sources),
            Counts(result.Counts.Entities),
            Counts(result.Counts.Sentiments),
            Counts(result.Counts.Languages),
            result.Missing,
            result.LeftOut,
            VerdictAnswer.Of(result.Verdicts),
            result.Unknown,
            DecisionAnswer.Of(result.Hiding)
        );

    private static IReadOnlyList<CountAnswer> Counts(IReadOnlyList<FacetCount> counts) =>
        [.. counts.Select(count => new CountAnswer(count.Name, count.Count, count.Condition.ToString()))];
}

/// <summary>The results with a property.</summary>
/// <param name="Name">The property.</param>
/// <param name="Count">How many results have it.</param>
/// <param name="Condition">What to add to the query to get only these.</param>
internal sealed record CountAnswer(string Name, int Count, string Condition);

/// <summary>A result.</summary>
internal sealed record HitAnswer(
    string Id,
    string Title,
    string? Outlet,
    Uri? Url,
    DateTimeOffset? Published,
    DateTimeOffset Stored,
    DateOnly Day,
    string Language,
    string Sentiment,
    IReadOnlyList<string> Snippets,
    IReadOnlyList<VerdictAnswer> Verdicts
)
{
    public static HitAnswer Of(SearchHit hit) =>
        new(
            hit.Id,
            hit.Title,
            hit.Source,
            hit.Url,
            hit.Published,
            hit.StoredAt,
            hit.Day,
            hit.Language,
            hit.Sentiment.ToString(),
            [.. hit.Snippets.Select(snippet => snippet.Text)],
            VerdictAnswer.Of(hit.Verdicts)
        );
}
