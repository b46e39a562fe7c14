using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Finds what the watch-lists of a query match, as digests do: the index finds the articles that can match, and their rows
/// decide.
/// </summary>
/// <param name="query">Its conditions besides watch-lists leave fewer rows to read.</param>
/// <param name="lists">The watch-lists in the query, by the names it has for them.</param>
/// <param name="articles">The rows.</param>
internal sealed class WatchedArticles(
    QueryNode query,
    IReadOnlyDictionary<string, IReadOnlyList<WatchList>> lists,
    ArticleStore articles
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
        foreach (var (name, ids) in lists.Select(list => (list.Key, Candidates(day, list.Value, context))))
        {
            if (ids.Count == 0)
                continue;
            if ((_rows += ids.Count) > MostRows)
                return false;
            foreach (var article in await articles.ReadDayAsync(day.Day, ids, cancellationToken))
                if (WatchListMatcher.Match(article, lists[name]).Count > 0)
                    _matches[name].Add(article.Id);
        }

        return true;
    }

    private List<string> Candidates(OpenDay day, IReadOnlyList<WatchList> same, SearchContext context)
    {
        List<QueryNode> trees = [.. same.Select(WatchTree.Of).OfType<QueryNode>()];
        if (trees.Count == 0)
            return [];
        QueryNode candidates = new AllNode([new AnyNode(trees), .. Others]);
        return
        [
            .. day.Match(candidates, context).SelectMany(found => found.Docs.All().Select(doc => found.Segment.Columns[doc].Id)),
        ];
    }

    private IEnumerable<QueryNode> Others =>
        query is AllNode all ? all.Nodes.Where(node => !node.Leaves().OfType<WatchNode>().Any()) : [];
}
