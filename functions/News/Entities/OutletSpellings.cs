namespace NewsMonitor.News.Entities;

/// <summary>
/// One outlet by its names, as searches and watch-lists compare them: "Civic Radio", "civic radio" and "The Civic Radio" are one
/// (<see cref="EntityKey.Fold"/>). Articles keep the name that they came with.
/// </summary>
public sealed class OutletSpellings
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>What its names have in common.</summary>
    public static string KeyOf(string name) => EntityKey.Fold(name);

    /// <summary>The name that most of its articles have; of equals, the first by their characters.</summary>
    public string Usual =>
        _names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Counts articles under one of its names.</summary>
    public void Add(string name, int articles) => _names[name] = _names.GetValueOrDefault(name) + articles;
}
