using Azure;
using Azure.Data.Tables;

namespace NewsMonitor.Storage;

/// <summary>
/// Counts the text records sent to Azure AI Language, by UTC day. They are reserved before they are sent, so that a month's ceiling holds
/// with any number of machines at work. (Two of them on either side of a midnight may reserve the same last ones.)
/// </summary>
public sealed class TextRecordStore(StorageAccount account, TimeProvider time)
{
    internal const string Table = "TextRecords";
    private const string Column = "TextRecords";
    private const int MaxPauseMilliseconds = 50;
    private readonly TableClient _days = account.Table(Table);

    /// <summary>Reserves that many, unless more than <paramref name="ceiling"/> would be reserved in this month.</summary>
    /// <returns>The reservation; null where the ceiling does not allow it.</returns>
    public async Task<ReservedRecords?> TryReserveAsync(int count, long ceiling, CancellationToken cancellation)
    {
        while (true)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var days = await ReadAsync(today, cancellation);
            if (days.Sum(Reserved) + count > ceiling)
                return null;
            var standing = days.Find(day => day.RowKey == TableKeys.Day(today));
            if (await TryAddAsync(today, standing, count, cancellation))
                return new ReservedRecords(today, count);
            await PauseAsync(cancellation);
        }
    }

    /// <summary>Takes back what was reserved and not sent.</summary>
    public async Task GiveBackAsync(ReservedRecords reserved, int unused, CancellationToken cancellation)
    {
        while (unused > 0)
        {
            var day = await _days.GetEntityIfExistsAsync<TableEntity>(
                TableKeys.Month(reserved.Day), TableKeys.Day(reserved.Day), cancellationToken: cancellation);
            if (!day.HasValue || await TryAddAsync(reserved.Day, day.Value, -unused, cancellation))
                return;
            await PauseAsync(cancellation);
        }
    }

    /// <summary>Text records reserved in the month of that day.</summary>
    public async Task<long> OfMonthAsync(DateOnly day, CancellationToken cancellation) => (await ReadAsync(day, cancellation)).Sum(Reserved);

    private async Task<List<TableEntity>> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        List<TableEntity> days = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Month(day)}");
        await foreach (var row in _days.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            days.Add(row);
        return days;
    }

    private async Task<bool> TryAddAsync(DateOnly day, TableEntity? standing, int count, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKeys.Month(day), TableKeys.Day(day)) { [Column] = (standing is null ? 0 : Reserved(standing)) + count };
        try
        {
            if (standing is null)
                await _days.AddEntityAsync(row, cancellation);
            else
                await _days.UpdateEntityAsync(row, standing.ETag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    private Task PauseAsync(CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(MaxPauseMilliseconds)), time, cancellation);

    private static long Reserved(TableEntity day) => day.GetInt64(Column) ?? 0;
}

/// <summary>Text records that may be sent.</summary>
/// <param name="Day">The UTC day they count for.</param>
/// <param name="Count">How many.</param>
public sealed record ReservedRecords(DateOnly Day, int Count);
