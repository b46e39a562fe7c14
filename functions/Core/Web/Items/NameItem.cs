using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Items;

/// <summary>A name in a list.</summary>
/// <param name="Name">The person, organization or place.</param>
/// <param name="Address">The articles that mention it.</param>
/// <param name="Verdict">The sentiment toward it and the number of articles, in words.</param>
internal sealed record NameItem(string Name, string Address, string Verdict)
{
    /// <summary>The search for articles that mention a name.</summary>
    /// <param name="name">In any spelling.</param>
    /// <param name="category">What it is; null for anything.</param>
    public static string AddressOf(string name, EntityCategory? category = null) => SearchFor(new EntityNode(name, category));

    /// <summary>The address of a search.</summary>
    public static string SearchFor(QueryNode query) => "/search?q=" + Uri.EscapeDataString(query.ToString());
}
