using System.Runtime.InteropServices;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Digests;

/// <summary>
/// What each outlet writes about. Five outlets that only write about one company cover it every day; an event that outlets of
/// all kinds cover is more important.
/// </summary>
internal sealed class OutletSubjects
{
    /// <summary>Little is known about an outlet that has one or two articles.</summary>
    private const int Prior = 2;

    private readonly Dictionary<string, (int Articles, Dictionary<uint, int> Names)> _outlets = new(OutletSpellings.Comparer);
    private readonly Dictionary<uint, int> _names = [];
    private int _articles;

    /// <param name="outlet">The outlet; null if unknown.</param>
    /// <param name="names">The names that its article is about.</param>
    public void Add(string? outlet, IReadOnlyCollection<uint> names)
    {
        _articles++;
        foreach (var name in names)
            CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out _)++;
        if (outlet is null)
            return;
        var (articles, subjects) = _outlets.GetValueOrDefault(outlet, (0, []));
        foreach (var name in names)
            CollectionsMarshal.GetValueRefOrAddDefault(subjects, name, out _)++;
        _outlets[outlet] = (articles + 1, subjects);
    }

    /// <summary>
    /// What an outlet's coverage of a name counts: 1 if the name is in as many of its articles as in those of all outlets, less
    /// the more it is the outlet's subject; above 0.
    /// </summary>
    public double WeightOf(string outlet, uint name)
    {
        if (!_outlets.TryGetValue(outlet, out var known))
            return 1;
        var share = known.Names.GetValueOrDefault(name) / (double)(known.Articles + Prior);
        return 1 - Math.Max(0, share - (_names.GetValueOrDefault(name) / (double)_articles));
    }
}
