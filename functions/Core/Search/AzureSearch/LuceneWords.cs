using System.Text;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Writes the parts of a query that are about words in the full Lucene syntax of the service.</summary>
/// <remarks>
/// Tokens consist of letters, digits and marks; they are in quotation marks or escaped all the same, so that nothing can be
/// taken for syntax.
/// </remarks>
internal static class LuceneWords
{
    // As in the embedded index.
    private const int TitleWeight = 4;
    private const string Syntax = "+-&|!(){}[]^\"~*?:\\/ ";

    /// <summary>
    /// The expression; null if a part of the tree is not about words, or is what the syntax does not have: the beginning of a
    /// word behind others.
    /// </summary>
    public static string? Of(QueryNode node) =>
        node switch
        {
            WordsNode words when !IsPhraseWithPrefix(words) => Of(words, titleWeight: 1),
            AllNode all => Join(all.Nodes, " AND "),
            AnyNode any => Join(any.Nodes, " OR "),
            _ => null,
        };

    /// <summary>What ranks the results: any of the words that may occur; null if the query has none.</summary>
    public static string? OfAnyWord(QueryNode query)
    {
        var words = MatchExpression.Wanted(query).Select(Ranking).Distinct().ToList();
        return words.Count == 0 ? null : string.Join(" OR ", words);
    }

    /// <summary>Whether words are a phrase whose last word is only a beginning, which the syntax does not have.</summary>
    public static bool IsPhraseWithPrefix(WordsNode words) => words.IsPrefix && words.Tokens.Count > 1;

    private static string Ranking(WordsNode words) =>
        Of(
            IsPhraseWithPrefix(words) ? words with { Tokens = [.. words.Tokens.SkipLast(1)], IsPrefix = false } : words,
            TitleWeight
        );

    private static string Of(WordsNode words, int titleWeight)
    {
        var term = words.IsPrefix ? $"{Escaped(words.Tokens[0])}*" : $"\"{string.Join(' ', words.Tokens.Select(Escaped))}\"";
        var title = $"{Field.Title}:{term}{(titleWeight == 1 ? "" : $"^{titleWeight}")}";
        return words.Field == WordsField.Title ? title : $"({title} OR {Field.Text}:{term})";
    }

    private static string? Join(IEnumerable<QueryNode> nodes, string by)
    {
        var parts = nodes.Select(Of).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : $"({string.Join(by, parts)})";
    }

    private static string Escaped(string token)
    {
        var text = new StringBuilder(token.Length);
        foreach (var c in token)
        {
            if (Syntax.Contains(c, StringComparison.Ordinal))
                text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }
}
