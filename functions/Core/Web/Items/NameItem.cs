using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Items;

/// <summary>A name in a list.</summary>
/// <param name="Name">The person, organization or place.</param>
/// <param name="Address">Its page.</param>
/// <param name="Verdict">The sentiment toward it and the number of articles, in words.</param>
internal sealed record NameItem(string Name, string Address, string Verdict)
{
    /// <summary>Leads to the page of a name or, if it has none, to the articles that mention it.</summary>
    /// <param name="name">In any spelling.</param>
    public static string AddressOf(string name) => "/entity?name=" + Uri.EscapeDataString(name);

    /// <summary>The address of a search.</summary>
    public static string SearchFor(QueryNode query) => "/search?q=" + Uri.EscapeDataString(query.ToString());
}
