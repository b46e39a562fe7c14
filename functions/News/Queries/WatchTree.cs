using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Queries;

/// <summary>An entity by the names that a watch-list has for it.</summary>
internal sealed record TermNode(EntityTerm Term) : QueryNode;

/// <summary>
/// Watch-lists as queries that find every article that matches. If they look for more than an index knows, such as how often a
/// name is mentioned, they find others, too, and <see cref="WatchListMatcher"/> decides.
/// </summary>
internal static class WatchTree
{
    /// <summary>The query; null if nothing can match the list.</summary>
    public static QueryNode? Of(WatchList list)
    {
        List<QueryNode> conditions = [.. list.All.Select(Of)];
        if (list.Any.Count > 0)
            conditions.Add(Joined(list.Any.Select(Of), nodes => new AnyNode(nodes)));
        if (conditions.Count == 0)
            return null;
        if (list.Sources.Count > 0)
            conditions.Add(Joined(list.Sources.Select(source => new SourceNode(source)), nodes => new AnyNode(nodes)));
        if (IsExact(list))
            conditions.AddRange(Exclusions(list).Select(excluded => new NotNode(excluded)));
        return Joined(conditions, nodes => new AllNode(nodes));
    }

    /// <summary>Whether the query finds no other articles than those that match.</summary>
    public static bool IsExact(WatchList list) =>
        list.Sentiments.Count == 0
        && list.Any.Concat(list.All).Concat(list.None).All(term => term is EntityTerm { IsByName: true });

    private static IEnumerable<QueryNode> Exclusions(WatchList list) =>
        list.None.Select(Of).Concat(list.NotSources.Select(source => new SourceNode(source)));

    private static QueryNode Of(WatchTerm term) =>
        term is EntityTerm entity
            ? new TermNode(entity)
            : Joined(Tokens.Of(term.Name).Select(token => Beginning(token.Text)), nodes => new AllNode(nodes));

    // Singular and plural: "compan" begins "company" and "companies".
    private static WordsNode Beginning(string token)
    {
        var beginning = PhraseWords.Fold(token).Trim().TrimEnd('y');
        var text = beginning.Length == 0 ? token : beginning;
        return new WordsNode(WordsField.Everywhere, text, [text], IsPrefix: true);
    }

    private static QueryNode Joined(IEnumerable<QueryNode> nodes, Func<IReadOnlyList<QueryNode>, QueryNode> join)
    {
        List<QueryNode> all = [.. nodes];
        return all.Count == 1 ? all[0] : join(all);
    }
}
