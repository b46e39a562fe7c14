using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// What could not be understood in rows, such as those that a later version wrote before it was replaced by this one. It costs
/// that row, or that value in it, and nothing else; each such row is logged and counted once in the life of a process.
/// </summary>
public sealed partial class UnreadRows(ILogger<UnreadRows>? logger = null)
{
    private const int MostKnown = 10_000;
    private readonly ILogger _logger = logger ?? NullLogger<UnreadRows>.Instance;
    private readonly ConcurrentDictionary<(string Table, string Partition, string Row), bool> _known = new();

    /// <summary>Reads a row.</summary>
    /// <returns>Null if it cannot be understood, which is noted, or if <paramref name="read"/> returns null.</returns>
    internal T? Read<T>(string table, TableEntity row, Func<TableEntity, T?> read)
        where T : class
    {
        try
        {
            return read(row);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            Note(table, row, damage.Message);
            return null;
        }
    }

    /// <summary>Notes a row of which something could not be understood.</summary>
    /// <param name="table">Its table, without the prefix.</param>
    /// <param name="row">The row.</param>
    /// <param name="what">The columns or the fault; no text from outside.</param>
    internal void Note(string table, TableEntity row, string what) => Note(table, row.PartitionKey, row.RowKey, what);

    /// <summary>The same for what is kept in another way, such as a decision in a blob.</summary>
    internal void Note(string table, string partition, string row, string what)
    {
        if (_known.Count >= MostKnown || !_known.TryAdd((table, partition, row), true))
            return;
        NewsTelemetry.RowNotRead(table);
        NotRead(_logger, table, partition, row, what);
    }

    /// <summary>Whether a fault says that a value is unknown or malformed, or missing, or of another type.</summary>
    internal static bool IsDamage(Exception fault) =>
        fault is InvalidOperationException or ArgumentException or FormatException or JsonException or OverflowException;

    [LoggerMessage(
        EventIds.RowNotRead,
        LogLevel.Warning,
        "Table {Table}, partition {Partition}, row {Row}: not understood: {What}"
    )]
    private static partial void NotRead(ILogger logger, string table, string partition, string row, string what);
}
