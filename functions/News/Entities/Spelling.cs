namespace NewsMonitor.News.Entities;

/// <summary>Which of the ways articles write one name is shown.</summary>
internal static class Spelling
{
    /// <summary>Longer words in capitals are hardly ever acronyms.</summary>
    private const int LongestAcronym = 5;

    /// <summary>
    /// The commonest; of those as common, one in capitals, then the first in ordinal order. One word of up to five letters in
    /// capitals is likely an acronym ("NATO"). Anything longer in capitals ("BOSTON") is how datelines and headlines write any
    /// name: it counts only where nobody writes it otherwise.
    /// </summary>
    /// <param name="spellings">One at least; each with how often it is used.</param>
    public static string Usual(IEnumerable<(string Name, int Count)> spellings) =>
        spellings
            .OrderBy(spelling => IsCapitals(spelling.Name) && !IsAcronym(spelling.Name))
            .ThenByDescending(spelling => spelling.Count)
            .ThenByDescending(spelling => IsCapitals(spelling.Name))
            .ThenBy(spelling => spelling.Name, StringComparer.Ordinal)
            .First()
            .Name;

    // Has letters and none of them is a small one, in scripts that have small ones.
    private static bool IsCapitals(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);

    private static bool IsAcronym(string name) =>
        IsCapitals(name) && name.Count(char.IsLetter) <= LongestAcronym && !name.Any(char.IsWhiteSpace);
}

/// <summary>Counts the ways articles write one name, of which there are few.</summary>
internal sealed class SpellingTally
{
    private readonly List<(string Name, int Count)> _spellings = new(1);

    /// <summary>The one to show (<see cref="Spelling.Usual"/>).</summary>
    public string Usual => Spelling.Usual(_spellings);

    public void Add(string name)
    {
        var known = _spellings.FindIndex(spelling => string.Equals(spelling.Name, name, StringComparison.Ordinal));
        if (known >= 0)
            _spellings[known] = (name, _spellings[known].Count + 1);
        else
            _spellings.Add((name, 1));
    }
}
