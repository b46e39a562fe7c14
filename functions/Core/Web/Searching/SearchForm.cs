using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Searching;

/// <summary>A search as an address has it: <c>?q=</c>, <c>order=best</c>, <c>after=</c>.</summary>
/// <param name="Text">The query as it was written: untrusted.</param>
/// <param name="Query">The query; null if something is wrong with it.</param>
/// <param name="Fault">What is wrong with it; null if nothing is.</param>
/// <param name="Order">Which results come first.</param>
/// <param name="After">Where to go on; null at the start.</param>
internal sealed record SearchForm(string Text, QueryNode? Query, QueryFault? Fault, SearchOrder Order, string? After)
{
    private const string Best = "best";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public static SearchForm Of(Fields fields)
    {
        var text = fields["q"] ?? "";
        var parsed = QueryParser.Parse(text);
        return new SearchForm(
            text,
            (parsed as ParsedQuery.Tree)?.Root,
            (parsed as ParsedQuery.Wrong)?.Fault,
            fields["order"] == Best ? SearchOrder.Best : SearchOrder.Newest,
            ExportedList.AfterIn(fields)
        );
    }

    /// <summary>The request for a page of results; the query must be valid.</summary>
    public SearchRequest Request(int size) =>
        new(Query!)
        {
            Size = size,
            Order = Order,
            After = After,
        };

    /// <summary>All results in the same order; the query must be valid.</summary>
    public ExportedList ToList() =>
        new(Text, Query!, SearchView.Path, AddressOf("", Text, Order))
        {
            Id = "search:" + Uri.EscapeDataString(FeedXml.Line(Text)),
            Order = Order,
            After = After,
        };

    /// <summary>The address of the next results.</summary>
    public string AddressAfter(string after) => ToList().AddressAs("", after);

    /// <param name="path">The page, or another shape of the results.</param>
    /// <param name="query">The query.</param>
    /// <param name="order">Which results come first.</param>
    public static string AddressOf(string path, string query, SearchOrder order) =>
        $"{path}?q={Uri.EscapeDataString(query)}{(order == SearchOrder.Best ? $"&order={Best}" : "")}";
}
