using System.Collections.Frozen;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Entities;

/// <summary>Short forms of first names: the file <c>first-names.txt</c>.</summary>
internal static class FirstNames
{
    private static readonly FrozenDictionary<string, string[]> Longer = Read()
        .SelectMany(names => names[1..], (names, shorter) => (shorter, names[0]))
        .GroupBy(pair => pair.shorter, pair => pair.Item2, StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether it is a short form of a first name, folded: "art", "drew".</summary>
    public static bool IsShort(string first) => Longer.ContainsKey(first);

    /// <summary>Whether one is a short form of the other: "joe" and "joseph", folded. "Bill" and "will" are not.</summary>
    public static bool AreForms(string first, string other) => Shortens(first, other) || Shortens(other, first);

    private static bool Shortens(string name, string other) => Longer.GetValueOrDefault(name, []).Contains(other);

    private static IEnumerable<string[]> Read() =>
        WordFile.Lines(typeof(FirstNames).Assembly, "first-names.txt").Select(line => line.Split(' '));
}
