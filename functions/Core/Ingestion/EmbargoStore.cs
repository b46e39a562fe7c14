using System.Globalization;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// What waits for the end of an embargo, in the order of these ends: a row for each file or part, without anything that it says.
/// A row is written before the receipt and removed after the article was stored, so a crash in between only leaves a row too
/// many.
/// </summary>
public sealed class EmbargoStore(StorageAccount account, IServiceClock clock)
{
    internal const string Table = "Embargoes";
    private const string Partition = "waiting";
    private const int Page = 500;
    private readonly TableClient _rows = account.Table(Table);

    /// <summary>Adds a file or part; adding it again changes nothing.</summary>
    /// <param name="origin">Which one.</param>
    /// <param name="number">The number of the part, from 1.</param>
    /// <param name="until">When the embargo ends.</param>
    /// <param name="cancellationToken">Stops before the row is written.</param>
    public Task AddAsync(Origin origin, int number, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var end = until.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var row = new TableEntity(Partition, $"{end}-{origin.Key}")
        {
            ["Blob"] = origin.Blob.Name,
            ["Part"] = origin.Part.Length == 0 ? null : origin.Part,
            ["Number"] = number,
            ["BlobETag"] = origin.Blob.ETag,
            ["BlobModified"] = origin.Blob.LastModified,
            ["BlobLength"] = origin.Blob.Length,
            ["Until"] = until,
        };
        return _rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>
    /// Those whose embargo is over by the storage service's clock, the first to end first; costs one request, and one more for
    /// each 500 of them.
    /// </summary>
    public async Task<IReadOnlyList<EmbargoedPart>> DueAsync(CancellationToken cancellationToken)
    {
        List<EmbargoedPart> due = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var page in _rows.QueryAsync<TableEntity>(filter, Page, null, cancellationToken).AsPages())
        {
            var now = clock.IsService ? page.GetRawResponse().Headers.Date : null;
            var time = now ?? await clock.NowAsync(cancellationToken);
            var parts = page.Values.Select(row => account.Unread.Read(Table, row, Read)).OfType<EmbargoedPart>().ToList();
            due.AddRange(parts.Where(part => part.Until <= time));
            if (parts.Any(part => part.Until > time))
                break;
        }

        return due;
    }

    /// <summary>Removes those that no longer wait; a hundred of them cost one request.</summary>
    public Task RemoveAsync(IEnumerable<EmbargoedPart> parts, CancellationToken cancellationToken) =>
        _rows.DeleteRowsAsync(Partition, parts.Select(part => part.RowKey), cancellationToken);

    /// <summary>Removes all that waits in a blob. Searches everything that waits.</summary>
    public async Task RemoveAsync(string blobName, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Blob eq {blobName}");
        var keys = await _rows
            .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken)
            .Select(row => row.RowKey)
            .ToListAsync(cancellationToken);
        await _rows.DeleteRowsAsync(Partition, keys, cancellationToken);
    }

    private static EmbargoedPart Read(TableEntity row)
    {
        var blob = new BlobVersion(
            row.GetString("Blob"),
            row.GetString("BlobETag"),
            row.GetDateTimeOffset("BlobModified")!.Value,
            row.GetInt64("BlobLength") ?? 0
        );
        return new EmbargoedPart(
            row.RowKey,
            new Origin(blob, row.GetString("Part") ?? ""),
            row.GetInt32("Number") ?? 1,
            row.GetDateTimeOffset("Until")!.Value
        );
    }
}

/// <summary>A file or part that waits for the end of an embargo.</summary>
/// <param name="RowKey">The key of its row.</param>
/// <param name="Origin">Which one.</param>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Until">When the embargo ends.</param>
public sealed record EmbargoedPart(string RowKey, Origin Origin, int Number, DateTimeOffset Until);
