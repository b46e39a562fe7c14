using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// Searches Azure AI Search, and what it does not have yet or has otherwise than readers say. The service finds, counts and
/// orders; the number of requests does not depend on the number of articles: see <c>docs/data.md</c>.
/// </summary>
internal sealed class AzureSearchIndex(
    ServiceReader service,
    PartDecision parts,
    FedDays days,
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
        var (span, isCut) = SearchIndex.DaysOf(request.Query, today);
        var decided = new DecidedParts(meaning.WatchLists);
        var looked = await parts.DecideAsync(request.Query, span, context, said, decided, cancellationToken);
        var local = new UnfedResults(days, copies, watched, request, said);
        await local.ReadAsync(looked, context, cancellationToken);
        var left = looked with { First = local.First };
        var found = await FindAsync(request, left, local, decided, cancellationToken);
        return new SearchResult
        {
            Hits = await shown.ReadAsync(found.Hits, request, local.Context.Verdicts, cancellationToken),
            Total = local.Tally.Total,
            Counts = local.Tally.Sum(),
            Next = found.Next,
            Days = left,
            IsCut = isCut || left.First > span.First,
            Missing = found.HasIndex ? local.Missing : local.Days,
            Unknown = meaning.Unknown,
            LeftOut = local.Judged.Count(local.Context.Hidden.Contains),
            Verdicts = [.. SearchIndex.Moved(said, meaning).Concat(local.Verdicts).DistinctBy(verdict => verdict.Id)],
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
