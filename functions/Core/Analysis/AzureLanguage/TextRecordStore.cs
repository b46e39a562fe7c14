using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Counts the text records sent to Azure AI Language, by UTC day. They are reserved before they are sent, so that a month's
/// ceiling holds with any number of machines. (Two machines on either side of midnight may both reserve the last ones.)
/// </summary>
public sealed class TextRecordStore(StorageAccount account, TimeProvider time)
{
    internal const string Table = "TextRecords";
    private const string Column = "TextRecords";
    private const int MaxPauseMilliseconds = 50;
    private readonly TableClient _days = account.Table(Table);

    /// <summary>Reserves text records, unless this month's total would exceed <paramref name="ceiling"/>.</summary>
    /// <returns>The reservation; null if the ceiling does not allow it.</returns>
    public async Task<ReservedRecords?> TryReserveAsync(int count, long ceiling, CancellationToken cancellationToken)
    {
        while (true)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var days = await ReadAsync(today, cancellationToken);
            if (days.Sum(Reserved) + count > ceiling)
                return null;
            var standing = days.Find(day => day.RowKey == TableKeys.Day(today));
            if (await TryAddAsync(today, standing, count, cancellationToken))
                return new ReservedRecords(today, count);
            await PauseAsync(cancellationToken);
        }
    }

    /// <summary>Releases what was reserved but not sent.</summary>
    public async Task GiveBackAsync(ReservedRecords reserved, int unused, CancellationToken cancellationToken)
    {
        while (unused > 0)
        {
            var day = await _days.GetEntityIfExistsAsync<TableEntity>(
                TableKeys.Month(reserved.Day),
                TableKeys.Day(reserved.Day),
                cancellationToken: cancellationToken
            );
            if (!day.HasValue || await TryAddAsync(reserved.Day, day.Value, -unused, cancellationToken))
                return;
            await PauseAsync(cancellationToken);
        }
    }

    private async Task<List<TableEntity>> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<TableEntity> days = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Month(day)}");
        await foreach (var row in _days.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            days.Add(row);
        return days;
    }

    private async Task<bool> TryAddAsync(DateOnly day, TableEntity? standing, int count, CancellationToken cancellationToken)
    {
        var reserved = standing is null ? 0 : Reserved(standing);
        var row = new TableEntity(TableKeys.Month(day), TableKeys.Day(day)) { [Column] = reserved + count };
        var written = standing is null
            ? await _days.TryInsertAsync(row, cancellationToken)
            : await _days.TryUpdateAsync(row, standing.ETag, TableUpdateMode.Replace, cancellationToken);
        return written is not null;
    }

    private Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(MaxPauseMilliseconds)), time, cancellationToken);

    private static long Reserved(TableEntity day) => day.GetInt64(Column) ?? 0;
}

/// <summary>Text records that may be sent.</summary>
/// <param name="Day">The UTC day they count for.</param>
/// <param name="Count">How many.</param>
public sealed record ReservedRecords(DateOnly Day, int Count);
