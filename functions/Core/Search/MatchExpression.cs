using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Writes the parts of a query that are about words in the syntax of FTS5.</summary>
/// <remarks>
/// Tokens consist of letters, digits and marks, and are always in quotation marks, so nothing in a query can be taken for syntax.
/// </remarks>
internal static class MatchExpression
{
    /// <summary>The expression; null if a part of the tree is not about words.</summary>
    public static string? Of(QueryNode node) =>
        node switch
        {
            WordsNode words => Of(words),
            AllNode all => OfAll(all),
            AnyNode any => Join(any.Nodes, " OR "),
            _ => null,
        };

    /// <summary>What ranks the results: any of the words that may occur; null if the query has none.</summary>
    public static string? OfAnyWord(QueryNode query)
    {
        var words = Wanted(query).Select(Of).Distinct().ToList();
        return words.Count == 0 ? null : string.Join(" OR ", words);
    }

    /// <summary>The words of a query that results may have, rather than must not have.</summary>
    public static IEnumerable<WordsNode> Wanted(QueryNode query) =>
        query switch
        {
            WordsNode words => [words],
            AllNode all => all.Nodes.SelectMany(Wanted),
            AnyNode any => any.Nodes.SelectMany(Wanted),
            _ => [],
        };

    private static string Of(WordsNode words) =>
        (words.Field == WordsField.Title ? "title : " : "")
        + $"\"{string.Join(' ', words.Tokens)}\""
        + (words.IsPrefix ? " *" : "");

    // FTS5 has no NOT of one side, so what is left out comes last.
    private static string? OfAll(AllNode all)
    {
        var wanted = Join(all.Nodes.Where(node => node is not NotNode), " AND ");
        var unwanted = all.Nodes.OfType<NotNode>().Select(not => not.Node).ToList();
        if (wanted is null || unwanted.Count == 0)
            return wanted;
        return Join(unwanted, " OR ") is { } left ? $"({wanted} NOT {left})" : null;
    }

    private static string? Join(IEnumerable<QueryNode> nodes, string by)
    {
        var parts = nodes.Select(Of).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : $"({string.Join(by, parts)})";
    }
}
