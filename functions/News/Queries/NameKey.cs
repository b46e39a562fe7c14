using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Queries;

/// <summary>
/// The form in which names are compared and counted in search: what digests compare (<see cref="NameForm"/>), with the other names
/// that are listed.
/// </summary>
internal static class NameKey
{
    /// <summary>"united states" for "The U.S.", "ilse brandt" for "Mayor Ilse Brandt"; may be empty.</summary>
    public static string Of(string name, EntityCategory category)
    {
        var form = NameForm.Of(NameShape.Clean(name), category);
        return
            NameLists.Default.Find(form) is { } known && known.Category == category && (!known.InCapitals || IsInCapitals(name))
            ? NameForm.Of(known.Name, category)
            : form;
    }

    /// <summary>Whether a name that was searched for means this one: it is the same, or the last name of a person.</summary>
    /// <param name="key">Of the name that an article has.</param>
    /// <param name="searched">Of the name that was searched for.</param>
    /// <param name="category">Of both.</param>
    public static bool Means(string key, string searched, EntityCategory category) =>
        key == searched
        || (
            category == EntityCategory.Person
            && searched.Length > 0
            && !searched.Contains(' ', StringComparison.Ordinal)
            && key.Length > searched.Length
            && key[^(searched.Length + 1)] == ' '
            && key.EndsWith(searched, StringComparison.Ordinal)
        );

    private static bool IsInCapitals(string name) => name.All(c => !char.IsLower(c));
}
