namespace NewsMonitor.News.Entities;

/// <summary>
/// One outlet by its names, as searches and watch-lists compare them: "Civic Radio", "civic radio" and "The Civic Radio" are one
/// (<see cref="EntityKey.Fold"/>). Articles keep the name that they came with.
/// </summary>
public sealed class OutletSpellings
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>Names of one outlet are equal.</summary>
    public static SameOutlet Comparer { get; } = new();

    /// <summary>What its names have in common.</summary>
    public static string KeyOf(string name) => EntityKey.Fold(name);

    /// <summary>The name that most of these are.</summary>
    /// <param name="names">Names of one outlet, at least one.</param>
    public static string UsualOf(IEnumerable<string> names)
    {
        var spellings = new OutletSpellings();
        foreach (var name in names)
            spellings.Add(name, 1);
        return spellings.Usual;
    }

    /// <summary>The name that most of its articles have; of equals, the first by their characters.</summary>
    public string Usual =>
        _names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Counts articles under one of its names.</summary>
    public void Add(string name, int articles) => _names[name] = _names.GetValueOrDefault(name) + articles;

    /// <summary>Compares outlets by <see cref="KeyOf"/>.</summary>
    public sealed class SameOutlet : IEqualityComparer<string>, IComparer<string>
    {
        public bool Equals(string? x, string? y) => Compare(x, y) == 0;

        public int GetHashCode(string obj) => EntityKey.HashOf(obj);

        public int Compare(string? x, string? y) =>
            x is null || y is null || string.Equals(x, y, StringComparison.Ordinal)
                ? string.CompareOrdinal(x, y)
                : EntityKey.Compare(x, y);
    }
}
