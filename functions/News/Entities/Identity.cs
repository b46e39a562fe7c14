using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>What several spellings in the articles of a window name.</summary>
/// <param name="Key">Its category, a bar, and its name, folded.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Category">The category, the same in all articles.</param>
internal sealed record Identity(string Key, string Name, EntityCategory Category)
{
    /// <summary>Places are only counted, without a sentiment: what happens in one is not said of it.</summary>
    public bool IsOnlyCounted => Category == EntityCategory.Location;

    public static Identity Of(string form, string name, EntityCategory category) =>
        new($"{category.ToString().ToLowerInvariant()}|{form}", name, category);
}
