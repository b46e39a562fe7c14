namespace NewsMonitor.Core.Search;

/// <summary>
/// Searches the files of the days that the query can have results on, and what has changed since they were made. The number of
/// requests does not depend on the number of articles: see <c>docs/requests.md</c>.
/// </summary>
internal sealed class SearchIndex(SearchScopes scopes, IndexReader reader, JudgedCopies copies, ShownHits shown) : ISearchIndex
{
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var scope = await scopes.OpenAsync(request, cancellationToken);
        var found = await FindAsync(request, scope, cancellationToken);
        return found with
        {
            Unknown = scope.Meaning.Unknown,
            Hiding = scope.Hiding,
            Verdicts = [.. scope.Moved.Concat(found.Verdicts).DistinctBy(verdict => verdict.Id)],
        };
    }

    private async Task<SearchResult> FindAsync(SearchRequest request, SearchScope scope, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var (context, days, isCut) = (scope.Context, scope.Days, scope.IsCut);
        var tally = new FacetTally(context, request.WithFacets);
        var page = new HitPage(request.Order == SearchOrder.Best ? MatchExpression.OfAnyWord(query) : null, request);
        List<DateOnly> missing = [];
        List<string> judged = [];
        var searched = await reader.WithArticlesAsync(days, cancellationToken);
        await foreach (var open in reader.OpenAsync(searched, cancellationToken))
        {
            using var day = open;
            // After the day was opened, so that no copy is found without its verdict.
            context = context.With(await copies.OnAsync(day.Day, scope.Said, cancellationToken));
            if (!await scope.Watched.ReadAsync(day, context, cancellationToken))
            {
                (days, isCut) = (days with { First = day.Day.AddDays(1) }, true);
                break;
            }

            if (!day.IsComplete)
                missing.Add(day.Day);
            foreach (var found in day.Match(request, context))
            {
                tally.Add(found);
                page.Add(found);
                judged.AddRange(found.Judged);
            }
        }

        var counts = tally.Sum();
        return new SearchResult
        {
            Hits = await shown.ReadAsync(page.Hits, request, context.Verdicts, cancellationToken),
            Total = tally.Total,
            Counts = counts,
            Next = page.Next,
            Days = scope.Shown(days, counts.Days),
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
