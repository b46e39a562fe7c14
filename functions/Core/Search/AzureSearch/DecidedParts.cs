using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The parts of a query that the service cannot decide, and the articles that fit them.</summary>
internal sealed class DecidedParts
{
    private readonly Dictionary<string, HashSet<string>> _articles = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, IReadOnlyList<WatchList>> _lists;

    public DecidedParts(IReadOnlyDictionary<string, IReadOnlyList<WatchList>> lists) => _lists = lists;

    /// <summary>The articles that fit a part, as far as they were looked at.</summary>
    public HashSet<string> Of(QueryNode part)
    {
        var text = $"{part}";
        if (!_articles.TryGetValue(text, out var ids))
            _articles[text] = ids = new HashSet<string>(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>What the service can decide of a watch-list: of lists of names alone, the texts that were analyzed.</summary>
    public IEnumerable<QueryNode> TreesOf(WatchNode watch) =>
        ListsOf(watch).Where(WatchTree.IsExact).Select(WatchTree.Of).OfType<QueryNode>();

    /// <summary>What finds what it cannot decide, and more.</summary>
    public IEnumerable<QueryNode> CandidatesOf(WatchNode watch) => ListsOf(watch).Select(WatchTree.Undecided).OfType<QueryNode>();

    /// <summary>Whether the service cannot decide a part.</summary>
    public bool IsUndecided(QueryNode part) =>
        part switch
        {
            WordsNode words => LuceneWords.IsPhraseWithPrefix(words),
            WatchNode watch => ListsOf(watch).Count > 0,
            _ => false,
        };

    /// <summary>The lists that a query means.</summary>
    public IReadOnlyList<WatchList> ListsOf(WatchNode watch) => _lists.GetValueOrDefault(watch.Name, []);
}
