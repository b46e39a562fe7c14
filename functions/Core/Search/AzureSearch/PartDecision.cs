using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// Decides what the service cannot: what a watch-list with more than names matches, and phrases whose last word is only a
/// beginning. The service finds the articles that can fit, and their rows or tokens decide.
/// </summary>
internal sealed class PartDecision(ServiceReader service, ArticleStore articles)
{
    private static readonly string[] WithTokens = [Field.Id, Field.Day, Field.Title, Field.Text];
    private static readonly string[] WithoutTokens = [Field.Id, Field.Day];

    /// <summary>Looks at the articles of the days that can fit, the newest days first.</summary>
    /// <returns>
    /// The days that were looked at: fewer if more than <see cref="WatchedArticles.MostRows"/> articles can fit.
    /// </returns>
    public async Task<DaySpan> DecideAsync(
        QueryNode query,
        DaySpan days,
        SearchContext context,
        Verdicts said,
        DecidedParts decided,
        CancellationToken cancellationToken
    )
    {
        var left = WatchedArticles.MostRows;
        var filter = new ServiceFilter(context, decided);
        foreach (var part in query.Leaves().Where(decided.IsUndecided).DistinctBy(part => $"{part}"))
        {
            if (Candidates(query, part, decided) is not { } tree || days.IsEmpty)
                continue;
            var candidates = filter.Of(tree);
            var (looked, count) = await DaysWithinAsync(candidates, days, left, cancellationToken);
            (days, left) = (looked, left - count);
            if (count > 0)
                decided.Of(part).UnionWith(await FindAsync(part, candidates, days, said, decided, cancellationToken));
        }

        return days;
    }

    // What the part's articles have in common, and the other conditions of the query, which leave fewer.
    private static QueryNode? Candidates(QueryNode query, QueryNode part, DecidedParts decided)
    {
        List<QueryNode> superset = part switch
        {
            WordsNode words =>
            [
                words with
                {
                    Tokens = [.. words.Tokens.SkipLast(1)],
                    IsPrefix = false,
                },
                words with
                {
                    Tokens = [words.Tokens[^1]],
                },
            ],
            WatchNode watch when decided.CandidatesOf(watch).ToList() is { Count: > 0 } trees => [new AnyNode(trees)],
            _ => [],
        };
        IEnumerable<QueryNode> others = query is AllNode all
            ? all.Nodes.Where(node => !node.Leaves().Any(decided.IsUndecided))
            : [];
        return superset.Count == 0 ? null : new AllNode([.. superset, .. others]);
    }

    private async Task<(DaySpan Days, int Count)> DaysWithinAsync(
        string filter,
        DaySpan days,
        int most,
        CancellationToken cancellationToken
    )
    {
        var query = new ServiceQuery(OData.And([OData.Days(days.First, days.Last), filter])) { Facets = [ServiceCounts.Days] };
        var found = await service.AskAsync(query, cancellationToken);
        var count = 0;
        foreach (var (day, ofDay) in ServiceCounts.DaysOf(found).OrderByDescending(one => one.Day))
        {
            if (count + ofDay > most)
                return (days with { First = day.AddDays(1) }, count);
            count += ofDay;
        }

        return (days, count);
    }

    private async Task<IEnumerable<string>> FindAsync(
        QueryNode part,
        string filter,
        DaySpan days,
        Verdicts said,
        DecidedParts decided,
        CancellationToken cancellationToken
    )
    {
        var query = new ServiceQuery(OData.And([OData.Days(days.First, days.Last), filter]))
        {
            Size = WatchedArticles.MostRows,
            Select = part is WordsNode ? WithTokens : WithoutTokens,
        };
        var found = await service.AskAsync(query, cancellationToken);
        return part is WordsNode words
            ? found.Documents.Where(one => Has(one.Document, words)).Select(one => one.Document.Id)
            : await MatchesAsync(found, decided.ListsOf((WatchNode)part), said, cancellationToken);
    }

    private async Task<IEnumerable<string>> MatchesAsync(
        ServiceAnswer found,
        IReadOnlyList<WatchList> lists,
        Verdicts said,
        CancellationToken cancellationToken
    )
    {
        List<string> matches = [];
        foreach (var day in found.Documents.Select(one => one.Document).GroupBy(document => document.Day))
        {
            var rows = await articles.ReadDayAsync(
                ArticleDocument.DayOf(day.Key),
                day.Select(document => document.Id),
                cancellationToken
            );
            matches.AddRange(
                rows.Where(row => WatchListMatcher.Match(said.Judge(row) ?? row, lists).Count > 0).Select(row => row.Id)
            );
        }

        return matches;
    }

    private static bool Has(ArticleDocument document, WordsNode words) =>
        Has(document.Title, words) || (words.Field == WordsField.Everywhere && Has(document.Text, words));

    // Each token begins behind a space, so a phrase whose last word goes on is a part of the text.
    private static bool Has(string? tokens, WordsNode words) =>
        $" {tokens}".Contains($" {string.Join(' ', words.Tokens)}", StringComparison.Ordinal);
}
