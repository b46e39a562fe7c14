using System.Globalization;
using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>How far the service has been fed with the articles of a UTC day.</summary>
/// <param name="Day">The day.</param>
/// <param name="AsOf">By the storage service's clock: rows that were written later may be missing.</param>
/// <param name="Through">The latest time a row in it was written, by the storage service's clock.</param>
/// <param name="Id">Of this feeding: the clock's seconds do not tell two apart.</param>
internal sealed record FedDay(DateOnly Day, DateTimeOffset AsOf, DateTimeOffset Through, string Id)
{
    private const string Folder = "azure-search/";
    private const string IndexKey = "index";
    private const string AsOfKey = "asof";
    private const string ThroughKey = "through";
    private const string IdKey = "id";

    public static string MonthOf(DateOnly day) => Folder + day.ToString("yyyy/MM/", CultureInfo.InvariantCulture);

    public static string NameOf(DateOnly day) => Folder + day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    /// <summary>The prefix of the names of all cursors.</summary>
    public static string All => Folder;

    /// <summary>What a blob that is a cursor has as metadata.</summary>
    /// <param name="index">The index that was fed: <see cref="SearchService.Id"/>.</param>
    public Dictionary<string, string> Metadata(string index) =>
        new()
        {
            [IndexKey] = index,
            [AsOfKey] = AsOf.ToString("O", CultureInfo.InvariantCulture),
            [ThroughKey] = Through.ToString("O", CultureInfo.InvariantCulture),
            [IdKey] = Id,
        };

    /// <summary>A cursor from its blob; null if it is of another index, or was never set.</summary>
    public static FedDay? Of(DateOnly day, IDictionary<string, string> metadata, string index) =>
        metadata.TryGetValue(IndexKey, out var fed)
        && fed == index
        && Time(metadata, AsOfKey) is { } asOf
        && Time(metadata, ThroughKey) is { } through
        && metadata.TryGetValue(IdKey, out var id)
            ? new FedDay(day, asOf, through, id)
            : null;

    /// <summary>The day of a name; null if it is not the name of a cursor.</summary>
    public static DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(name, $"'{Folder}'yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>What names this state of the day in the memory of a process.</summary>
    public string State => $"azure-search {Id}";

    /// <summary>Whether rows of the day may have changed since it was fed.</summary>
    /// <param name="marked">When the day was marked last (<see cref="StaleDays"/>).</param>
    public bool IsBehind(DateTimeOffset? marked) => AsOf < IndexBlob.ClosedFrom(Day) || marked > AsOf - RollupStore.Settle;

    private static DateTimeOffset? Time(IDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out var text)
        && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
