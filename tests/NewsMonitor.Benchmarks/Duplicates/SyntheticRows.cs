using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Text;

namespace NewsMonitor.Benchmarks.Duplicates;

/// <summary>
/// The rows that articles leave behind in the tables that are asked for duplicates, with their keys but without their texts.
/// </summary>
internal static class SyntheticRows
{
    private const int Days = 30;
    private const int AtOnce = 8;

    public static async Task FillAsync(StorageAccount account, int articles)
    {
        var today = DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime);
        var rows = Enumerable
            .Range(0, articles)
            .Select(number => (Id: StableHash.Of($"{number}"), Day: TableKeys.Day(today.AddDays(-(number % Days)))))
            .ToList();
        await FillAsync(account.Table(ClaimStore.Table), rows.Select(row => Sharded(row.Id, row.Day)));
        await FillAsync(account.Table(ArticleStore.Table), rows.Select(row => new TableEntity(row.Day, row.Id)));
        await FillAsync(account.Table(ReceiptStore.Table), rows.Select(row => Sharded(StableHash.Of("blob", row.Id), row.Day)));
    }

    private static Task FillAsync(TableClient table, IEnumerable<TableEntity> rows) =>
        Parallel.ForEachAsync(
            rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(TableBatches.MaxRows)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (batch, stop) =>
                await table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                    stop
                )
        );

    private static TableEntity Sharded(string hash, string day)
    {
        var (partition, row) = TableKeys.Sharded(hash);
        return new TableEntity(partition, row) { ["Day"] = day };
    }
}
