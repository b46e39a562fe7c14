using System.Text.Json;
using Azure.Data.Tables;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// Reads the columns of a row one by one: one that cannot be understood has no value, and is named in <see cref="Unread"/>.
/// </summary>
/// <param name="row">The row.</param>
internal sealed class RowReader(TableEntity row)
{
    private List<string>? _unread;

    public TableEntity Row => row;

    /// <summary>The columns that have a value of another kind than this version knows.</summary>
    public IReadOnlyList<string> Unread => _unread is null ? [] : _unread;

    public string? Text(string column) => Try(column, row.GetString);

    public int? Number(string column) => Try(column, row.GetInt32);

    public long? Long(string column) => Try(column, row.GetInt64);

    public double? Share(string column) => Try(column, row.GetDouble);

    public DateTimeOffset? Time(string column) => Try(column, row.GetDateTimeOffset);

    public byte[]? Bytes(string column) => Try(column, row.GetBinary);

    /// <summary>An absolute address; null if there is none.</summary>
    public Uri? Address(string column) => Try(column, name => row.GetString(name) is { } text ? new Uri(text) : null);

    /// <summary>When the row was written: see <see cref="ServiceTime.Of"/>.</summary>
    public DateTimeOffset Written(string column) =>
        Try<DateTimeOffset?>(column, name => ServiceTime.Of(row, name)) ?? row.Timestamp ?? DateTimeOffset.UnixEpoch;

    /// <summary>A value of an enumeration by its name.</summary>
    /// <param name="column">The column.</param>
    /// <param name="unknown">What a value that this version does not know counts as, and none.</param>
    public T Known<T>(string column, T unknown)
        where T : struct, Enum =>
        Text(column) is not { Length: > 0 } name ? unknown
        : Enum.TryParse<T>(name, out var known) && Enum.IsDefined(known) ? known
        : Noted(column, unknown);

    /// <summary>A list as JSON, without the items that this version does not know.</summary>
    /// <param name="column">The column; no value means an empty list.</param>
    /// <param name="options">How it is written.</param>
    public IReadOnlyList<T> List<T>(string column, JsonSerializerOptions options)
    {
        if (Text(column) is not { } json)
            return [];
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<T>>(json, options) ?? [];
        }
        catch (JsonException)
        {
            return Noted(column, Items<T>(json, options));
        }
    }

    private static List<T> Items<T>(string json, JsonSerializerOptions options)
    {
        List<T> items = [];
        try
        {
            using var list = JsonDocument.Parse(json);
            foreach (var item in list.RootElement.EnumerateArray())
            {
                try
                {
                    if (item.Deserialize<T>(options) is { } known)
                        items.Add(known);
                }
                catch (JsonException)
                {
                    // The others count.
                }
            }
        }
        catch (Exception damage) when (UnreadRows.IsDamage(damage))
        {
            // It is no list.
        }

        return items;
    }

    private T? Try<T>(string column, Func<string, T?> read)
    {
        try
        {
            return read(column);
        }
        catch (Exception damage) when (UnreadRows.IsDamage(damage))
        {
            return Noted(column, default(T?));
        }
    }

    private T Noted<T>(string column, T value)
    {
        (_unread ??= []).Add(column);
        return value;
    }
}
