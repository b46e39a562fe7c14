using System.Globalization;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Storage;

/// <summary>Forms of table keys. What comes from outside goes in as a hash, so that no key can be illegal or too long.</summary>
internal static class TableKeys
{
    /// <summary>The partition of a UTC day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The partition of a UTC month's days.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    public static DateOnly Day(string key) => DateOnly.ParseExact(key, "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A row in the partition of its hash: 256 partitions of about the same size.</summary>
    /// <param name="hash">As <see cref="StableHash"/> makes it.</param>
    public static (string Partition, string Row) Sharded(string hash) => (StableHash.Shard(hash), hash);
}
