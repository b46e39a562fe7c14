namespace NewsMonitor.Articles;

/// <summary>Which of the ways articles write one name is shown.</summary>
internal static class Spelling
{
    /// <summary>
    /// The commonest; of those as common, the first in ordinal order. Capitals throughout ("BOSTON") are how datelines and
    /// headlines write any name: they count only where nobody writes it otherwise.
    /// </summary>
    /// <param name="spellings">One at least; each with how often it is used.</param>
    public static string Usual(IEnumerable<(string Name, int Count)> spellings) =>
        spellings.OrderBy(spelling => IsCapitals(spelling.Name)).ThenByDescending(spelling => spelling.Count)
            .ThenBy(spelling => spelling.Name, StringComparer.Ordinal).First().Name;

    /// <summary>Whether a name has letters and none of them is a small one, in scripts that have small ones.</summary>
    public static bool IsCapitals(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);
}
