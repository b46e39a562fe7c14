using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Trends;

/// <summary>What one UTC day held, in numbers.</summary>
/// <param name="Articles">Articles filed under it, superseded ones left out.</param>
/// <param name="Positive">Those of positive tone.</param>
/// <param name="Negative">Those of negative tone.</param>
/// <param name="Sources">Articles by outlet.</param>
/// <param name="Entities">Whom they mention; on the very largest days only those in most articles.</param>
public sealed record DayRollup(
    int Articles,
    int Positive,
    int Negative,
    IReadOnlyDictionary<string, int> Sources,
    IReadOnlyList<EntityDay> Entities
)
{
    public static readonly DayRollup Empty = new(0, 0, 0, new Dictionary<string, int>(), []);
}

/// <summary>An entity on one day.</summary>
/// <param name="Key">Its key (<see cref="EntityKey"/>).</param>
/// <param name="Name">As most of its articles write it; in capitals only as an acronym, or where all do (<see cref="Spelling"/>).</param>
/// <param name="Category">Person, organization, place, event or product.</param>
/// <param name="Articles">How many mention it.</param>
/// <param name="Positive">How many speak well of it.</param>
/// <param name="Negative">How many speak ill of it.</param>
public sealed record EntityDay(string Key, string Name, EntityCategory Category, int Articles, int Positive, int Negative);
