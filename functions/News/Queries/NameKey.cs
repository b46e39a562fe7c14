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

    /// <summary>
    /// Whether a name that was searched for means this one: it is the same, or the last name of a person, with its particle or
    /// without.
    /// </summary>
    /// <param name="key">Of the name that an article has.</param>
    /// <param name="searched">Of the name that was searched for.</param>
    /// <param name="category">Of both.</param>
    public static bool Means(string key, string searched, EntityCategory category) =>
        key == searched
        // Nearly all names have nothing of it.
        || (key.Contains(searched, StringComparison.Ordinal) && LastNames(key, category).Contains(searched));

    /// <summary>
    /// The last names of a person: "von der leyen", "der leyen" and "leyen" for "ursula von der leyen". None if the name is only
    /// one word, or not of a person.
    /// </summary>
    /// <param name="key">Of the name.</param>
    /// <param name="category">Of the name.</param>
    public static IEnumerable<string> LastNames(string key, EntityCategory category)
    {
        if (category != EntityCategory.Person || !key.Contains(' ', StringComparison.Ordinal))
            yield break;
        var last = PersonName.Parse(key).Last;
        if (last != key)
            yield return last;
        for (var space = last.IndexOf(' '); space >= 0; space = last.IndexOf(' ', space + 1))
            yield return last[(space + 1)..];
    }

    private static bool IsInCapitals(string name) => name.All(c => !char.IsLower(c));
}
