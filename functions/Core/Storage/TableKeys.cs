using System.Globalization;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Storage;

/// <summary>The formats of table keys. Text from outside is hashed, so that no key can be invalid or too long.</summary>
internal static class TableKeys
{
    /// <summary>How long the partition of a UTC day is.</summary>
    public const int DayLength = 8;

    /// <summary>The partition of a UTC day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The partition of a UTC month's days.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    public static DateOnly Day(string key) => DateOnly.ParseExact(key, "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A row in the partition of its hash: 256 partitions of about the same size.</summary>
    /// <param name="hash">A hash made by <see cref="StableHash"/>.</param>
    public static (string Partition, string Row) Sharded(string hash) => (StableHash.Shard(hash), hash);

    /// <summary>These partitions in sixteen parts, so that they can be searched at once: from, and up to but without.</summary>
    public static IReadOnlyList<(string From, string To)> ShardRanges { get; } =
    [.. "0123456789abcdef".Zip("123456789abcdefg", (from, to) => ($"{from}", $"{to}"))];
}
