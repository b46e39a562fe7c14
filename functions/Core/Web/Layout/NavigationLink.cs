using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>A link of the navigation.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Label">Its words.</param>
/// <param name="IsCurrent">Whether the page belongs there.</param>
internal sealed record NavigationLink(string Address, string Label, bool IsCurrent)
{
    /// <summary>The links that people with this role can use.</summary>
    public static IReadOnlyList<NavigationLink> For(Role role, string? section, PageLabels labels) =>
        [
            .. All(labels)
                .Where(link => role >= link.Role)
                .Select(link => new NavigationLink(link.Address, link.Label, link.Address == section)),
        ];

    private static IEnumerable<(string Address, string Label, Role Role)> All(PageLabels labels) =>
        [
            ("/", labels.Today, Role.Viewer),
            ("/watch", labels.WatchLists, Role.Viewer),
            ("/compare", labels.Compare, Role.Viewer),
            ("/sources", labels.Sources, Role.Viewer),
            ("/ops", labels.Operations, Role.Admin),
        ];
}
