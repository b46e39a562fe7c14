using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Trends;

/// <summary>One UTC day in numbers.</summary>
/// <param name="Articles">Articles filed under it, superseded ones left out.</param>
/// <param name="Positive">Those of positive sentiment.</param>
/// <param name="Negative">Those of negative sentiment.</param>
/// <param name="Sources">Articles by outlet.</param>
/// <param name="Entities">The entities they mention; on very large days only those in the most articles.</param>
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
/// <param name="Name">
/// As most of its articles write it; in capitals only if it is an acronym or all articles do (<see cref="Spelling"/>).
/// </param>
/// <param name="Category">Person, organization, place, event or product.</param>
/// <param name="Articles">How many mention it.</param>
/// <param name="Positive">How many are positive about it.</param>
/// <param name="Negative">How many are negative about it.</param>
public sealed record EntityDay(string Key, string Name, EntityCategory Category, int Articles, int Positive, int Negative)
{
    /// <summary>The most <see cref="Spellings"/>.</summary>
    public const int MostSpellings = 12;

    /// <summary>
    /// How its articles write it otherwise, the most frequent first; null if they do not, and in statistics of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WrittenName>? Spellings { get; init; }
}

/// <summary>A name as articles write it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Category">What they take it for.</param>
public sealed record WrittenName(string Name, EntityCategory Category);
