using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Archive;

/// <summary>Says which names the articles of the last days have, to point out typing errors in decisions.</summary>
public sealed class RecentNames(RollupStore rollups, TimeProvider time)
{
    /// <summary>How many UTC days are looked at, today included.</summary>
    public const int Days = 30;

    /// <summary>
    /// Those of some names that no article of these days has, compared as decisions compare them. Reads the statistics of these
    /// days, and counts those that are not kept.
    /// </summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        List<string> missing = [.. names];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await foreach (var day in rollups.ReadAsync(today.AddDays(1 - Days), today, cancellationToken))
        {
            var seen = day
                .Entities.SelectMany(entity =>
                    (entity.Spellings ?? []).Prepend(new WrittenName(entity.Name, entity.Category)).SelectMany(Forms)
                )
                .ToHashSet(StringComparer.Ordinal);
            missing.RemoveAll(name => seen.Contains(EntityKey.Fold(name)));
        }

        return missing;
    }

    // What is decided for a company holds for its name with a legal form, too.
    private static IEnumerable<string> Forms(WrittenName name) =>
        [EntityKey.Fold(name.Name), EntityNames.Fold(name.Name, name.Category)];
}
