using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.News.Trends;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Statistics;

/// <summary>The statistics of some days as they are kept: each name once, and numbers for each day.</summary>
/// <param name="Names">The names, under which days know them by their places in this list.</param>
/// <param name="Days">The days.</param>
/// <param name="Verdicts">The verdicts by which days were counted.</param>
internal sealed record KeptStatistics(IReadOnlyList<KeptName> Names, IReadOnlyList<KeptCounts> Days, SeenDecisions Verdicts)
{
    // The place of a name, then its articles: all, positive ones and negative ones.
    private const int PerName = 4;

    /// <summary>
    /// The decisions about names by which days were counted; null if they are unknown, in what earlier versions kept.
    /// </summary>
    public SeenDecisions? Decided { get; init; }

    public static KeptStatistics Of(IEnumerable<CountedDay> days, Verdicts said, SeenDecisions decided)
    {
        Dictionary<(string Key, string Name, EntityCategory Category), int> places = [];
        List<KeptName> names = [];
        List<KeptCounts> kept = [];
        foreach (var (stored, rollup) in days)
        {
            List<int> numbers = [];
            foreach (var entity in rollup.Entities)
            {
                if (!places.TryGetValue((entity.Key, entity.Name, entity.Category), out var place))
                {
                    places[(entity.Key, entity.Name, entity.Category)] = place = places.Count;
                    names.Add(new KeptName(entity.Key, entity.Name, entity.Category));
                }

                names[place] = names[place].With(entity.Spellings);
                numbers.AddRange([place, entity.Articles, entity.Positive, entity.Negative]);
            }

            kept.Add(new KeptCounts(stored.Day, stored.Version, stored.AsOf, rollup with { Entities = [] }, [.. numbers]));
        }

        return new KeptStatistics(names, kept, SeenDecisions.Of(said.All)) { Decided = decided };
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, KeptStatisticsJson.Default.KeptStatistics);

    /// <summary>What <see cref="Write"/> wrote; null if it is damaged.</summary>
    public static KeptStatistics? Read(byte[]? json)
    {
        try
        {
            return
                json is not null
                && JsonSerializer.Deserialize(json, KeptStatisticsJson.Default.KeptStatistics)
                    is { Names: not null, Days: not null, Verdicts: not null } kept
                && kept.Days.All(kept.IsWhole)
                ? kept
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The statistics of a day, if they are still those that are stored.</summary>
    public CountedDay? Stored(StoredRollup stored) =>
        stored.Version is { } version && Find(stored.Day) is { } day && day.Version == version ? Counted(day, stored) : null;

    /// <summary>
    /// The statistics of a day of which none are stored, because its rows may still change: those that were counted, unless they
    /// are too old or readers have said something since that changes them.
    /// </summary>
    public CountedDay? Counted(StoredRollup stored, Verdicts said) =>
        stored.Version is null
        && Find(stored.Day) is { } day
        && stored.AsOf - day.AsOf < KeptAge.Oldest
        && !Verdicts.Since(said, day.Day, day.Day).Any(verdict => verdict.Kind != VerdictKind.WrongStory)
            ? Counted(day, stored with { AsOf = day.AsOf })
            : null;

    private KeptCounts? Find(DateOnly day) => Days.FirstOrDefault(one => one.Day == day);

    private CountedDay Counted(KeptCounts day, StoredRollup stored)
    {
        List<EntityDay> entities = new(day.Names.Length / PerName);
        for (var i = 0; i < day.Names.Length; i += PerName)
        {
            var (key, name, category) = Names[day.Names[i]];
            entities.Add(
                new EntityDay(key, name, category, day.Names[i + 1], day.Names[i + 2], day.Names[i + 3])
                {
                    Spellings = Names[day.Names[i]].Spellings,
                }
            );
        }

        return new CountedDay(stored, day.Sums with { Entities = entities });
    }

    private bool IsWhole(KeptCounts day)
    {
        if (day is not { Names: { } numbers, Sums.Sources: not null } || numbers.Length % PerName != 0)
            return false;
        for (var i = 0; i < numbers.Length; i += PerName)
            if (numbers[i] < 0 || numbers[i] >= Names.Count)
                return false;
        return true;
    }
}

/// <summary>A name in kept statistics, as <see cref="EntityDay"/> has it.</summary>
internal sealed record KeptName(string Key, string Name, EntityCategory Category)
{
    /// <summary>Its other spellings on all of the days; null if it has none.</summary>
    public IReadOnlyList<WrittenName>? Spellings { get; init; }

    /// <summary>The same with those of one more day.</summary>
    public KeptName With(IReadOnlyList<WrittenName>? spellings) =>
        spellings is null ? this
        : Spellings is null ? this with { Spellings = spellings }
        : spellings.All(Spellings.Contains) ? this
        : this with { Spellings = [.. Spellings.Union(spellings).Take(EntityDay.MostSpellings)] };
}

/// <summary>A day in kept statistics.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Version">The version of what is stored of it; null if it was counted.</param>
/// <param name="AsOf">When it was, by the service's clock.</param>
/// <param name="Sums">Its statistics without names.</param>
/// <param name="Names">Four numbers for each name: its place, all articles, positive ones, negative ones.</param>
internal sealed record KeptCounts(DateOnly Day, string? Version, DateTimeOffset AsOf, DayRollup Sums, int[] Names);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(KeptStatistics))]
internal sealed partial class KeptStatisticsJson : JsonSerializerContext;
