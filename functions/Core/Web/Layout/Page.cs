namespace NewsMonitor.Core.Web.Layout;

/// <summary>A page before it is rendered.</summary>
/// <param name="Title">What it is about: its heading and, with the name of the site, its title.</param>
/// <param name="Template">The file name of its template.</param>
/// <param name="View">What the template shows. Its public properties are the template's variables.</param>
internal sealed record Page(string Title, string Template, object View)
{
    public int Status { get; init; } = 200;

    /// <summary>The address in the navigation that it belongs to; null if it belongs to none.</summary>
    public string? Section { get; init; }

    /// <summary>What the search box contains.</summary>
    public string Query { get; init; } = "";

    /// <summary>The same list in other shapes.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];
}

/// <summary>The contents of a page in another shape.</summary>
/// <param name="Address">Where; encoded.</param>
/// <param name="Type">The media type.</param>
/// <param name="Name">Its name for people, such as "RSS".</param>
internal sealed record Alternate(string Address, string Type, string Name);
