using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// Searches Azure AI Search, and what it does not have yet or has otherwise than readers say. The service finds, counts and
/// orders; the number of requests does not depend on the number of articles: see <c>docs/requests.md</c>.
/// </summary>
internal sealed class AzureSearchIndex(
    SearchScopes scopes,
    ServiceReader service,
    PartDecision parts,
    FedDays days,
    JudgedCopies copies,
    ShownHits shown
) : ISearchIndex
{
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var scope = await scopes.OpenAsync(request, cancellationToken);
        var decided = new DecidedParts(scope.Meaning.WatchLists);
        var looked = await parts.DecideAsync(request.Query, scope.Days, scope.Context, scope.Said, decided, cancellationToken);
        var local = new UnfedResults(days, copies, scope.Watched, request, scope.Said);
        await local.ReadAsync(looked, scope.Context, cancellationToken);
        var left = looked with { First = local.First };
        var found = await FindAsync(request, left, local, decided, cancellationToken);
        var counts = local.Tally.Sum();
        return new SearchResult
        {
            Hits = await shown.ReadAsync(found.Hits, request, local.Context.Verdicts, cancellationToken),
            Total = local.Tally.Total,
            Counts = counts,
            Next = found.Next,
            Days = scope.Shown(left, counts.Days),
            IsCut = scope.IsCut || left.First > scope.Days.First,
            Missing = found.HasIndex ? local.Missing : local.Days,
            Unknown = scope.Meaning.Unknown,
            Hiding = scope.Hiding,
            LeftOut = local.Judged.Count(local.Context.Hidden.Contains),
            Verdicts = [.. scope.Moved.Concat(local.Verdicts).DistinctBy(verdict => verdict.Id)],
        };
    }

    private async Task<Page> FindAsync(
        SearchRequest request,
        DaySpan span,
        UnfedResults local,
        DecidedParts decided,
        CancellationToken cancellationToken
    )
    {
        if (span.IsEmpty)
            return new Page(local.Page.Hits, local.Page.Next, HasIndex: true);
        var all = OData.And([
            OData.Days(span.First, span.Last),
            new ServiceFilter(local.Context, decided).Of(request.Query),
            .. request.Stored == StoredSpan.Always ? (string[])[] : [OData.Stored(request.Stored)],
            .. local.Excluded.Concat(request.Hidden).ToList() is { Count: > 0 } ids
                ? [OData.Not(OData.In(Field.Id, ids))]
                : (string[])[],
        ]);
        var ranked = ServicePage.Of(request, all);
        var page = ranked.Query with { Facets = ranked.IsFirst ? ServiceCounts.All : [] };
        var answer = await service.AskAsync(page, cancellationToken);
        // What comes after a place is not all there is to count.
        var whole = ranked.IsFirst
            ? answer
            : await service.AskAsync(new ServiceQuery(all) { Facets = ServiceCounts.All }, cancellationToken);
        local.Tally.Add(await new ServiceCounts(service, local.Context).ReadAsync(whole, all, cancellationToken));
        foreach (var one in answer.Documents.Take(request.Size + 1))
            local.Page.Add(HitOf(one, ranked.Query.IsByScore));
        return new Page(local.Page.Hits, ranked.Next(local.Page, answer), answer.HasIndex);
    }

    private static FoundHit HitOf(ScoredDocument one, bool isByScore)
    {
        var document = one.Document;
        DateTimeOffset? published = document.Published is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        return new FoundHit(
            new SegmentArticle(document.Id, document.Stored, -1, -1, (SentimentLabel)document.Sentiment, []),
            ArticleDocument.DayOf(document.Day),
            new SegmentEntry(document.Headline ?? "", published, document.Details ?? ""),
            document.Source,
            document.Language ?? ""
        )
        {
            Score = isByScore ? one.Score : 0,
        };
    }

    private readonly record struct Page(IReadOnlyList<FoundHit> Hits, string? Next, bool HasIndex);
}
