using Azure;
using Azure.Data.Tables;

namespace NewsMonitor.Core.Storage;

/// <summary>Transactions with many rows of one partition.</summary>
internal static class TableBatches
{
    /// <summary>The table service's limit for one transaction.</summary>
    public const int MaxRows = 100;

    /// <summary>Deletes rows of one partition; those that are gone already do no harm.</summary>
    public static async Task DeleteRowsAsync(
        this TableClient table,
        string partition,
        IEnumerable<string> rowKeys,
        CancellationToken cancellationToken
    )
    {
        foreach (var batch in rowKeys.Select(key => new TableEntity(partition, key)).Chunk(MaxRows))
        {
            try
            {
                await table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                    cancellationToken
                );
            }
            catch (RequestFailedException fault) when (fault.IsMissing())
            {
                // Another process is removing them, too.
                foreach (var row in batch)
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            }
        }
    }
}
