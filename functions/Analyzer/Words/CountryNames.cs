using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The names of countries and territories; a name of several words is the joined hash of its words.</summary>
/// <exception cref="WordListException">A list is missing, or has a name twice or with a capital letter.</exception>
internal sealed class CountryNames(WordLists lists)
{
    private const string List = "countries";

    /// <summary>All names.</summary>
    public FrozenSet<uint> All { get; } = lists.Phrases(List);

    /// <summary>The words that names begin with.</summary>
    public FrozenSet<uint> FirstWords { get; } = [.. lists.Rows(List).Select(row => Hash.Of(row.Word))];

    /// <summary>The number of words of the longest name.</summary>
    public int Longest { get; } = lists.Rows(List).Max(row => row.Fields.Length);

    /// <summary>Names that people have, too.</summary>
    public FrozenSet<uint> LikePeople { get; } = lists.Phrases("countries-like-people");
}
