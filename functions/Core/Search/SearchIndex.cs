using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Searches the files of the days that the query can have results on, and what has changed since they were made. The number of
/// requests does not depend on the number of articles: see <c>docs/data.md</c>.
/// </summary>
internal sealed class SearchIndex(
    IndexReader reader,
    QueryMeanings meanings,
    NameDecisionStore names,
    VerdictStore verdicts,
    JudgedCopies copies,
    ArticleStore articles,
    ShownHits shown,
    TimeProvider time
) : ISearchIndex
{
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
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
        var found = await FindAsync(request, context, said, watched, cancellationToken);
        return found with
        {
            Unknown = meaning.Unknown,
            Verdicts = [.. Moved(said, meaning).Concat(found.Verdicts).DistinctBy(verdict => verdict.Id)],
        };
    }

    // Articles that were taken out of a story, or put into it.
    internal static IEnumerable<Verdict> Moved(Verdicts said, QueryMeaning meaning) =>
        said
            .All.Where(verdict =>
                verdict is { Stands: true, Kind: VerdictKind.WrongStory }
                && meaning.Stories.Values.Any(story =>
                    story.Contains(verdict.Story ?? "") || story.Contains(verdict.Joins ?? "") || story.Contains(verdict.Article)
                )
            )
            .Reverse()
            .Take(SearchResult.MostVerdicts);

    // A machine whose clock is behind still finds what was filed under the service's day.
    internal static (DaySpan Days, bool IsCut) DaysOf(QueryNode query, DateOnly today)
    {
        var wanted = QueryDays.Of(query, today);
        var last = today.AddDays(1);
        var most = wanted == DaySpan.Always ? SearchRequest.DefaultDays : SearchRequest.MaxDays;
        var until = wanted.Last < last ? wanted.Last : last;
        var days = wanted.And(new DaySpan(until.AddDays(-Math.Min(most, until.DayNumber)), until));
        return (days, wanted != DaySpan.Always && !days.IsEmpty && days.First > wanted.First);
    }

    private async Task<SearchResult> FindAsync(
        SearchRequest request,
        SearchContext context,
        Verdicts said,
        WatchedArticles watched,
        CancellationToken cancellationToken
    )
    {
        var query = request.Query;
        var (days, isCut) = DaysOf(query, context.Today);
        var tally = new FacetTally(context);
        var page = new HitPage(request.Order == SearchOrder.Best ? MatchExpression.OfAnyWord(query) : null, request);
        List<DateOnly> missing = [];
        List<string> judged = [];
        var searched = await reader.WithArticlesAsync(days, cancellationToken);
        await foreach (var open in reader.OpenAsync(searched, cancellationToken))
        {
            using var day = open;
            // After the day was opened, so that no copy is found without its verdict.
            context = context.With(await copies.OnAsync(day.Day, said, cancellationToken));
            if (!await watched.ReadAsync(day, context, cancellationToken))
            {
                (days, isCut) = (days with { First = day.Day.AddDays(1) }, true);
                break;
            }

            if (!day.IsComplete)
                missing.Add(day.Day);
            foreach (var found in day.Match(query, context))
            {
                tally.Add(found);
                page.Add(found);
                judged.AddRange(found.Judged);
            }
        }

        return new SearchResult
        {
            Hits = await shown.ReadAsync(page.Hits, request, context.Verdicts, cancellationToken),
            Total = tally.Total,
            Counts = tally.Sum(),
            Next = page.Next,
            Days = days,
            IsCut = isCut,
            Missing = missing,
            LeftOut = judged.Count(context.Hidden.Contains),
            Verdicts =
            [
                .. judged
                    .SelectMany(context.Verdicts.Of)
                    .OrderByDescending(verdict => verdict.Id)
                    .Take(SearchResult.MostVerdicts),
            ],
        };
    }
}
