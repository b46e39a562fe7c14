using NewsMonitor.Core.Archive;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>What a search is about, whichever index answers it.</summary>
/// <param name="Context">What the parts of the query mean.</param>
/// <param name="Meaning">The stories and watch-lists in the query.</param>
/// <param name="Said">What readers said about articles.</param>
/// <param name="Watched">Finds what the watch-lists match.</param>
/// <param name="Days">The days that are searched.</param>
/// <param name="IsCut">Whether the query asks for earlier ones, too.</param>
internal sealed record SearchScope(
    SearchContext Context,
    QueryMeaning Meaning,
    Verdicts Said,
    WatchedArticles Watched,
    DaySpan Days,
    bool IsCut
)
{
    /// <summary>Whether the query names no last day, or one that is not searched yet.</summary>
    public bool IsOpen { get; init; }

    /// <summary>
    /// What to show of the days that were searched. The day after today is searched because clocks differ; who did not ask for it
    /// and finds nothing on it need not know.
    /// </summary>
    /// <param name="searched">The days that were searched.</param>
    /// <param name="found">The results of each day.</param>
    public DaySpan Shown(DaySpan searched, IReadOnlyList<DayCount> found) =>
        IsOpen && searched.First <= Context.Today && !found.Any(day => day.Day > Context.Today)
            ? searched.And(new DaySpan(DateOnly.MinValue, Context.Today))
            : searched;

    /// <summary>The decisions by which names in the query are none, so that these find nothing.</summary>
    public IReadOnlyList<NameDecision> Hiding { get; init; } = [];

    /// <summary>The latest verdicts that took articles out of the stories in the query, or put them in.</summary>
    public IEnumerable<Verdict> Moved =>
        Said
            .All.Where(verdict =>
                verdict is { Stands: true, Kind: VerdictKind.WrongStory }
                && Meaning.Stories.Values.Any(story =>
                    story.Contains(verdict.Story ?? "") || story.Contains(verdict.Joins ?? "") || story.Contains(verdict.Article)
                )
            )
            .Reverse()
            .Take(SearchResult.MostVerdicts);
}

/// <summary>Finds out what a search is about.</summary>
internal sealed class SearchScopes(
    QueryMeanings meanings,
    NameDecisionStore names,
    VerdictStore verdicts,
    ArticleStore articles,
    TimeProvider time
)
{
    /// <exception cref="ArgumentOutOfRangeException">The page is negative, or larger than a page may be.</exception>
    public async Task<SearchScope> OpenAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, SearchRequest.MaxSize);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var meaning = await meanings.ResolveAsync(request, cancellationToken);
        var said = await verdicts.LoadAsync(cancellationToken);
        var watched = new WatchedArticles(request.Query, meaning.WatchLists, articles, said);
        var hidden = said.Hidden.Union(request.Hidden).ToHashSet(StringComparer.Ordinal);
        var context = new SearchContext(today, await names.LoadAsync(cancellationToken), hidden)
        {
            Verdicts = new VerdictOverlay(said),
            Stories = meaning.Stories,
            Watched = watched.Matches,
        };
        var (days, isCut, isOpen) = DaysOf(request.Query, today);
        return new SearchScope(context, meaning, said, watched, days, isCut)
        {
            Hiding = [.. HidingIn(request.Query, context.Decisions)],
            IsOpen = isOpen,
        };
    }

    private static IEnumerable<NameDecision> HidingIn(QueryNode query, NameDecisions decisions) =>
        query
            .Leaves()
            .OfType<EntityNode>()
            .Select(node => decisions.HiddenBy(node.Name))
            .OfType<NameDecision>()
            .DistinctBy(decision => decision.Id);

    // A machine whose clock is behind still finds what was filed under the service's day.
    private static (DaySpan Days, bool IsCut, bool IsOpen) DaysOf(QueryNode query, DateOnly today)
    {
        var wanted = QueryDays.Of(query, today);
        var isDated = QueryDays.IsDated(query);
        var last = today.AddDays(1);
        var most = isDated ? SearchRequest.MaxDays : SearchRequest.DefaultDays;
        var until = wanted.Last < last ? wanted.Last : last;
        var counted = until < today ? until : today;
        var days = wanted.And(new DaySpan(counted.AddDays(-Math.Min(most - 1, counted.DayNumber)), until));
        return (days, isDated && !days.IsEmpty && days.First > wanted.First, wanted.Last > last);
    }
}
