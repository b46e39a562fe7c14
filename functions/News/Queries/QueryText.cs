namespace NewsMonitor.News.Queries;

/// <summary>Writes queries, and changes them for links such as "only this outlet".</summary>
public static class QueryText
{
    /// <summary>The canonical form: parsing it gives the same tree, and so the same text again.</summary>
    public static string Of(QueryNode node) =>
        node switch
        {
            AllNode all => string.Join(' ', all.Nodes.Select(Inner)),
            AnyNode any => string.Join(" OR ", any.Nodes.Select(Of)),
            NotNode not => "-" + Inner(not.Node, not.Node is AllNode or NotNode),
            WordsNode words => (words.Field == WordsField.Title ? QueryOperators.Title + ":" : "")
                + (words.IsPrefix ? Value(words.Text, words.Field) + "*" : Value(words.Text, words.Field)),
            EntityNode entity => Operator(QueryOperators.Of(entity.Category), entity.Name),
            SourceNode source => Operator(QueryOperators.Source, source.Name),
            LanguageNode language => $"{QueryOperators.Language}:{language.Code}",
            SentimentNode sentiment => $"{QueryOperators.Sentiment}:{QueryTerms.Of(sentiment.Label)}",
            DaysNode or PeriodNode => $"{QueryOperators.Date}:{Days(node)}",
            PublishedNode published => $"{QueryOperators.Published}:{Days(published.Days)}",
            StoryNode story => $"{QueryOperators.Story}:{story.Id}",
            WatchNode watch => Operator(QueryOperators.Watch, watch.Name),
            _ => throw new ArgumentException($"{node.GetType().Name} has no text", nameof(node)),
        };

    /// <summary>The query with one more condition; a date replaces the one that there is.</summary>
    public static QueryNode With(this QueryNode query, QueryNode condition)
    {
        var text = Of(condition);
        var isDate = QueryDays.IsDate(condition);
        List<QueryNode> nodes =
        [
            .. Conditions(query).Where(node => Of(node) != text && !(isDate && QueryDays.IsDate(node))),
            condition,
        ];
        return nodes.Count == 1 ? nodes[0] : new AllNode(nodes);
    }

    /// <summary>The query without a condition that all results must meet; null if nothing remains.</summary>
    public static QueryNode? Without(this QueryNode query, QueryNode condition)
    {
        var text = Of(condition);
        List<QueryNode> nodes = [.. Conditions(query).Where(node => Of(node) != text)];
        return nodes.Count switch
        {
            0 => null,
            1 => nodes[0],
            _ => new AllNode(nodes),
        };
    }

    /// <summary>Whether all results must meet the condition because the query says so.</summary>
    public static bool Has(this QueryNode query, QueryNode condition)
    {
        var text = Of(condition);
        return Conditions(query).Any(node => Of(node) == text);
    }

    /// <summary>The parts of a query that are not made of others.</summary>
    public static IEnumerable<QueryNode> Leaves(this QueryNode query) =>
        query switch
        {
            AllNode all => all.Nodes.SelectMany(Leaves),
            AnyNode any => any.Nodes.SelectMany(Leaves),
            NotNode not => Leaves(not.Node),
            _ => [query],
        };

    private static string Days(QueryNode days) => days is PeriodNode period ? period.Text : ((DaysNode)days).Text;

    private static IReadOnlyList<QueryNode> Conditions(QueryNode query) => query is AllNode all ? all.Nodes : [query];

    private static string Inner(QueryNode node) => Inner(node, isAll: false);

    private static string Inner(QueryNode node, bool isAll) => node is AnyNode || isAll ? $"({Of(node)})" : Of(node);

    private static string Operator(string name, string value) => $"{name}:{(IsWord(value) ? value : Quoted(value))}";

    private static string Value(string text, WordsField field) =>
        IsWord(text) && (field == WordsField.Title || !NeedsQuotes(text)) ? text : Quoted(text);

    // Quotation marks inside can only come from stored names; they do not count when names are compared.
    private static string Quoted(string text) => $"\"{string.Concat(text.Where(c => !QueryLexer.IsQuote(c)))}\"";

    private static bool IsWord(string text) =>
        text.Length > 0 && !text.Any(c => QueryLexer.IsBlank(c) || QueryLexer.IsQuote(c) || c is '(' or ')' or '*');

    private static bool NeedsQuotes(string text)
    {
        var letters = text.TakeWhile(char.IsLetter).Count();
        return text[0] is '-' or '−'
            || text is "OR" or "AND" or "NOT"
            || (letters > 0 && letters < text.Length && text[letters] == ':');
    }
}
