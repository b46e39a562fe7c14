namespace NewsMonitor.News.Entities;

/// <summary>Chooses which spelling of a name is shown.</summary>
internal static class Spelling
{
    /// <summary>Longer words in capitals are rarely acronyms.</summary>
    private const int LongestAcronym = 5;

    /// <summary>
    /// The most frequent spelling; if several are equally frequent, one in capitals, then the first in ordinal order. A single
    /// word of up to five capital letters is probably an acronym ("NATO"). Longer names in capitals ("BOSTON") come from
    /// datelines and headlines, and are used only if there is no other spelling.
    /// </summary>
    /// <param name="spellings">At least one spelling, each with its number of uses.</param>
    public static string Usual(IEnumerable<(string Name, int Count)> spellings) =>
        spellings
            .OrderBy(spelling => IsCapitals(spelling.Name) && !IsAcronym(spelling.Name))
            .ThenByDescending(spelling => spelling.Count)
            .ThenByDescending(spelling => IsCapitals(spelling.Name))
            .ThenBy(spelling => spelling.Name, StringComparer.Ordinal)
            .First()
            .Name;

    // Has letters, and none of them is lowercase, in scripts that have lowercase letters.
    private static bool IsCapitals(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);

    private static bool IsAcronym(string name) =>
        IsCapitals(name) && name.Count(char.IsLetter) <= LongestAcronym && !name.Any(char.IsWhiteSpace);
}
