using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.WatchLists;

/// <summary>Names that an entity may have, compared as those of its category are (<see cref="EntityNames"/>).</summary>
internal sealed class WatchedNames(IReadOnlyCollection<string> names)
{
    private readonly HashSet<string> _people = Folded(names, EntityCategory.Person);
    private readonly HashSet<string> _others = Folded(names, EntityCategory.Organization);

    /// <summary>The names as they were written.</summary>
    public IReadOnlyCollection<string> Written => names;

    public bool IsEmpty => _others.Count == 0;

    /// <summary>The names, folded as those of this category are.</summary>
    public IReadOnlySet<string> Of(EntityCategory category) => category == EntityCategory.Person ? _people : _others;

    public bool Has(string name, EntityCategory category) => Of(category).Contains(EntityNames.Fold(name, category));

    private static HashSet<string> Folded(IReadOnlyCollection<string> names, EntityCategory category) =>
        [.. names.Select(name => EntityNames.Fold(name, category))];
}
