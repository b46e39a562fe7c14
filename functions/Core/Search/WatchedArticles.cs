using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Finds what the watch-lists of a query match, as digests do: the index finds the articles that can match, and their rows decide
/// where the index cannot.
/// </summary>
/// <param name="query">Its conditions besides watch-lists leave fewer rows to read.</param>
/// <param name="lists">The watch-lists in the query, by the names it has for them.</param>
/// <param name="articles">The rows.</param>
/// <param name="verdicts">What readers said about articles.</param>
internal sealed class WatchedArticles(
    QueryNode query,
    IReadOnlyDictionary<string, IReadOnlyList<WatchList>> lists,
    ArticleStore articles,
    Verdicts verdicts
)
{
    /// <summary>The most rows that one search reads to decide.</summary>
    public const int MostRows = 700;

    private readonly Dictionary<string, HashSet<string>> _matches = lists.ToDictionary(
        list => list.Key,
        _ => new HashSet<string>(StringComparer.Ordinal)
    );
    private int _rows;

    /// <summary>The articles that match, as far as days were read.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Matches => _matches;

    /// <summary>Reads the rows of a day that can match.</summary>
    /// <returns>False if there are too many; then the day is not to be searched.</returns>
    public async Task<bool> ReadAsync(OpenDay day, SearchContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, same) in lists)
        {
            _matches[name].UnionWith(Find(day, same.Where(WatchTree.IsExact).Select(WatchTree.Of), context));
            if (!await ReadAsync(day, name, same, context, cancellationToken))
                return false;
        }

        return true;
    }

    private async Task<bool> ReadAsync(
        OpenDay day,
        string name,
        IReadOnlyList<WatchList> same,
        SearchContext context,
        CancellationToken cancellationToken
    )
    {
        var ids = Find(day, same.Select(WatchTree.Undecided), context);
        if (ids.Count == 0)
            return true;
        if ((_rows += ids.Count) > MostRows)
            return false;
        foreach (var article in await articles.ReadDayAsync(day.Day, ids, cancellationToken))
            if (WatchListMatcher.Match(Judged(article), same).Count > 0)
                _matches[name].Add(article.Id);
        return true;
    }

    // Those that are not relevant are left out of results, which say so.
    private StoredArticle Judged(StoredArticle article) => verdicts.Judge(article) ?? article;

    private List<string> Find(OpenDay day, IEnumerable<QueryNode?> queries, SearchContext context)
    {
        List<QueryNode> trees = [.. queries.OfType<QueryNode>()];
        if (trees.Count == 0)
            return [];
        QueryNode candidates = new AllNode([new AnyNode(trees), .. Others]);
        return
        [
            .. day.Match(new SearchRequest(candidates), context)
                .SelectMany(found =>
                    found.Docs.All().Select(found.Columns.IdOf).Concat(found.Judged.Where(context.Hidden.Contains))
                ),
        ];
    }

    private IEnumerable<QueryNode> Others =>
        query is AllNode all ? all.Nodes.Where(node => !node.Leaves().OfType<WatchNode>().Any()) : [];
}
