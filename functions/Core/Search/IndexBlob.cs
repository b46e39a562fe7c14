using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>The file of a UTC day in the index's container. The file of a day without articles is empty.</summary>
/// <param name="Day">The day.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="AsOf">By the service's clock: rows that were written later may be missing.</param>
/// <param name="Through">The latest time a row in it was written, by the service's clock.</param>
internal sealed record IndexBlob(DateOnly Day, ETag ETag, long Length, string Hash, DateTimeOffset AsOf, DateTimeOffset Through)
{
    private const string Ending = ".db";
    private const string FormatKey = "format";
    private const string HashKey = "sha256";
    private const string AsOfKey = "asof";
    private const string ThroughKey = "through";

    private static readonly string Format = SegmentDatabase.Version.ToString(CultureInfo.InvariantCulture);

    public static string MonthOf(DateOnly day) => day.ToString("yyyy/MM/", CultureInfo.InvariantCulture);

    public static string NameOf(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + Ending;

    /// <summary>What a file is uploaded with.</summary>
    public static Dictionary<string, string> Metadata(string hash, DateTimeOffset asOf, DateTimeOffset through) =>
        new()
        {
            [FormatKey] = Format,
            [HashKey] = hash,
            [AsOfKey] = asOf.ToString("O", CultureInfo.InvariantCulture),
            [ThroughKey] = through.ToString("O", CultureInfo.InvariantCulture),
        };

    /// <summary>A blob as it was listed; null if it is not a file of this version.</summary>
    public static IndexBlob? Of(BlobItem item) =>
        DayOf(item.Name) is { } day
        && item.Metadata.TryGetValue(FormatKey, out var format)
        && format == Format
        && item.Metadata.TryGetValue(HashKey, out var hash)
        && Time(item, AsOfKey) is { } asOf
        && Time(item, ThroughKey) is { } through
        && item.Properties is { ETag: { } etag, ContentLength: { } length }
            ? new IndexBlob(day, etag, length, hash, asOf, through)
            : null;

    /// <summary>The day of a name; null if it is not the name of an index file.</summary>
    public static DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(name, $"yyyy/MM/dd'{Ending}'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Whether no article is filed under the day anymore: see <see cref="RollupStore"/>.</summary>
    public bool IsClosed => AsOf >= ClosedFrom(Day);

    public static DateTimeOffset ClosedFrom(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1 + ArticleStore.MaxFilingLag), TimeOnly.MinValue, TimeSpan.Zero) + RollupStore.Settle;

    /// <summary>Whether rows of the day may have changed since the file was made.</summary>
    /// <param name="marked">When the day was marked last (<see cref="StaleDays"/>).</param>
    public bool IsBehind(DateTimeOffset? marked) => !IsClosed || marked > AsOf - RollupStore.Settle;

    private static DateTimeOffset? Time(BlobItem item, string key) =>
        item.Metadata.TryGetValue(key, out var text)
        && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
