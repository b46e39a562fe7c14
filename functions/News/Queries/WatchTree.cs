using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Queries;

/// <summary>An entity by the names that a watch-list has for it.</summary>
internal sealed record TermNode(EntityTerm Term) : QueryNode;

/// <summary>
/// Watch-lists as queries. What the names in an index decide, one query finds (<see cref="IsExact"/>); another finds what may
/// match besides, and <see cref="WatchListMatcher"/> decides about it.
/// </summary>
internal static class WatchTree
{
    // What names are in the texts of these languages is known; texts of an unknown one are read as English.
    private static readonly QueryNode NotAnalyzed = new NotNode(
        new AnyNode([.. WatchedArticle.AnalyzedLanguages.Select(code => new LanguageNode(code))])
    );

    /// <summary>
    /// Every article that matches by names and phrases; of an exact list, no others. Null if nothing can match the list.
    /// </summary>
    public static QueryNode? Of(WatchList list)
    {
        var conditions = Conditions(list, Of);
        if (IsExact(list))
            conditions.AddRange(Exclusions(list).Select(excluded => new NotNode(excluded)));
        return conditions.Count == 0 ? null : Joined(conditions, nodes => new AllNode(nodes));
    }

    /// <summary>
    /// Every article that matches and that <see cref="Of(WatchList)"/> does not find or does not decide about: if the list looks
    /// for more than an index knows, such as how often a name is mentioned, and texts in which only words show names. Null if
    /// nothing can match the list.
    /// </summary>
    public static QueryNode? Undecided(WatchList list)
    {
        var conditions = Conditions(list, ByWords);
        if (conditions.Count == 0)
            return null;
        var byWords = new AllNode([NotAnalyzed, .. conditions]);
        return IsExact(list) ? byWords : new AnyNode([Of(list)!, byWords]);
    }

    /// <summary>Whether the names in an index decide about every text that was analyzed.</summary>
    public static bool IsExact(WatchList list) =>
        list.Sentiments.Count == 0
        && list.Any.Concat(list.All).Concat(list.None).All(term => term is EntityTerm { IsByName: true });

    private static List<QueryNode> Conditions(WatchList list, Func<WatchTerm, QueryNode> of)
    {
        List<QueryNode> conditions = [.. list.All.Select(of)];
        if (list.Any.Count > 0)
            conditions.Add(Joined(list.Any.Select(of), nodes => new AnyNode(nodes)));
        if (conditions.Count > 0 && list.Sources.Count > 0)
            conditions.Add(Joined(list.Sources.Select(source => new SourceNode(source)), nodes => new AnyNode(nodes)));
        return conditions;
    }

    private static IEnumerable<QueryNode> Exclusions(WatchList list) =>
        list.None.Select(Of).Concat(list.NotSources.Select(source => new SourceNode(source)));

    private static QueryNode Of(WatchTerm term) =>
        term is EntityTerm entity
            ? new TermNode(entity)
            : Joined(Tokens.Of(term.Name).Select(token => Beginning(token.Text)), nodes => new AllNode(nodes));

    private static QueryNode ByWords(WatchTerm term) =>
        term is EntityTerm entity
            ? Joined(
                entity
                    .Names.Written.Select(name => (Name: name, Tokens: Tokens.Of(name)))
                    .Where(name => name.Tokens.Count > 0)
                    .Select(name => new WordsNode(
                        WordsField.Everywhere,
                        name.Name,
                        [.. name.Tokens.Select(token => token.Text)],
                        IsPrefix: false
                    )),
                nodes => new AnyNode(nodes)
            )
            : Of(term);

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
