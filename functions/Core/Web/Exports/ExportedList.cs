using NewsMonitor.Core.Search;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>The articles of a page, which can be had in other shapes by the ending of its address.</summary>
/// <param name="Title">What the list is of: untrusted text.</param>
/// <param name="Query">What finds the articles.</param>
/// <param name="Path">The path of the page; encoded.</param>
/// <param name="RawQuery">The rest of its address, with its "?", in its usual order; empty if there is none.</param>
internal sealed record ExportedList(string Title, QueryNode Query, string Path, string RawQuery = "")
{
    private const string AfterField = "after";
    private const int MaxAfter = 500;

    /// <summary>Names the list for good, after <c>urn:newsmonitor:</c>.</summary>
    public string Id { get; init; } = "list:" + Path;

    /// <summary>What other shapes have before their path; empty, or that of the API.</summary>
    public string Folder { get; init; } = "";

    public SearchOrder Order { get; init; } = SearchOrder.Newest;

    /// <summary>Where to go on; null at the start.</summary>
    public string? After { get; init; }

    /// <summary>When its articles were stored.</summary>
    public StoredSpan Stored { get; init; } = StoredSpan.Always;

    /// <summary>The address of the page.</summary>
    public string Address => Path + RawQuery;

    /// <summary>The request for a part of the list.</summary>
    public SearchRequest Request(int size) =>
        new(Query)
        {
            Size = size,
            Order = Order,
            After = After,
            Stored = Stored,
            WithFacets = false,
        };

    /// <summary>The address of another shape.</summary>
    /// <param name="ending">Such as <c>.rss</c>.</param>
    public string AddressAs(string ending) => Folder + Path + ending + RawQuery;

    /// <summary>The address of what follows in another shape.</summary>
    public string AddressAs(string ending, string after) =>
        $"{AddressAs(ending)}{(RawQuery.Length == 0 ? '?' : '&')}{AfterField}={Uri.EscapeDataString(after)}";

    /// <summary>Whether a request wants to go on where an earlier reply in this order has led it, or to start.</summary>
    public bool CanGoOn(Routing.Fields fields) => SearchRequest.IsPlace(fields[AfterField], Order);

    /// <summary>Where a request wants to go on.</summary>
    public static string? AfterIn(Routing.Fields fields) =>
        fields[AfterField] is { Length: > 0 and <= MaxAfter } after ? after : null;
}
