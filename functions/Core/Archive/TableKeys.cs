using System.Globalization;
using NewsMonitor.Articles;

namespace NewsMonitor.Storage;

/// <summary>Every key of every table, made in one place. What comes from outside goes in as a hash, so that no key can be illegal or too long.</summary>
internal static class TableKeys
{
    /// <summary>The partition of a UTC day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The partition of a UTC month's days.</summary>
    public static string Month(DateOnly day) => day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    public static DateOnly Day(string key) => DateOnly.ParseExact(key, "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The row of a blob's receipt.</summary>
    public static (string Partition, string Row) Receipt(string blobName) => Sharded(StableHash.Of(blobName));

    /// <summary>The row that claims a text.</summary>
    public static (string Partition, string Row) Claim(string articleId) => Sharded(articleId);

    /// <summary>One version of one blob.</summary>
    public static string Version(BlobVersion blob) => StableHash.Of(blob.Name, blob.ETag);

    /// <summary>An entity's rows of a day stand together.</summary>
    public static string Mention(string entityKey, string articleId) => $"{Entity(entityKey)}-{articleId}";

    /// <summary>What the keys of an entity's mentions begin with.</summary>
    public static string Entity(string entityKey) => StableHash.Of(entityKey);

    private static (string Partition, string Row) Sharded(string hash) => (StableHash.Shard(hash), hash);
}
