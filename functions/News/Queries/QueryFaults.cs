namespace NewsMonitor.News.Queries;

/// <summary>What can be wrong with the structure of a query, in words.</summary>
internal static class QueryFaults
{
    public static QueryFault Empty { get; } = new(0, 0, "The query is empty.", "Enter at least one word.");

    public static QueryFault TooLong(int length) =>
        new(
            QueryParser.MaxLength,
            length - QueryParser.MaxLength,
            $"The query has {length:N0} characters.",
            $"Shorten it to {QueryParser.MaxLength:N0}."
        );

    public static QueryFault TooMany(QueryPart part) =>
        Of(part, $"The query has more than {QueryParser.MaxTerms} words.", "Leave some of them out.");

    public static QueryFault TooDeep(QueryPart part) =>
        Of(part, $"There are more than {QueryParser.MaxDepth} brackets inside each other.", "Remove the ones you do not need.");

    public static QueryFault OpenQuote(int start, int end) =>
        new(start, end - start, "The quotation mark is not closed.", "Add one after the phrase.");

    public static QueryFault NotOpened(QueryPart part) => Of(part, "This bracket was not opened.", "Remove it, or add “(”.");

    public static QueryFault NotClosed(QueryPart part) => Of(part, "This bracket is not closed.", "Add “)”.");

    public static QueryFault EmptyGroup(QueryPart open, QueryPart close) =>
        new(open.Start, close.Start + close.Length - open.Start, "There is nothing in the brackets.", "Remove them.");

    public static QueryFault Missing(QueryPart part) =>
        Of(part, "A word is missing beside it.", "Add one, or put it in quotation marks to search for it as text.");

    public static QueryFault EmptyNot(QueryPart sign) =>
        Of(sign, "It is not followed by what to leave out.", "Put the minus directly before a word, or remove it.");

    public static QueryFault TwiceNot(QueryPart first, QueryPart second) =>
        new(first.Start, second.Start + second.Length - first.Start, "This is negated twice.", "Remove both signs.");

    public static QueryFault OnlyNegative(int length) =>
        new(
            0,
            length,
            "The query, or a side of OR in it, only says what not to find.",
            "Add a word that must occur, or a date such as date:P7D."
        );

    public static QueryFault Of(QueryPart part, string problem, string remedy) => new(part.Start, part.Length, problem, remedy);
}
