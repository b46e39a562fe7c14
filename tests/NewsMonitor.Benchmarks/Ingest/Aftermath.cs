using Azure.Data.Tables;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Local.Trigger;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>What is in storage when all is done.</summary>
internal sealed record Aftermath(int Articles, int Mentions, int Entities, int Receipts, int Unstored, int Queued, int Poisoned)
{
    /// <summary>Every article stored once, with all of its mentions, and nothing left over.</summary>
    public bool IsRight(int dropped) =>
        Articles == dropped && Receipts == dropped && Mentions == Entities && Unstored == 0 && Queued == 0 && Poisoned == 0;

    public static async Task<Aftermath> OfAsync(Product product)
    {
        var rows = await RowsAsync(product.Account.Table("Articles"), ["PartitionKey", "RowKey", "Entities"]);
        var entities = rows.Sum(row => row.GetString("Entities").Split("\"key\":").Length - 1);
        var poison = await product.Account.Poison.GetPropertiesAsync();
        return new Aftermath(
            rows.Select(row => row.RowKey).Distinct().Count(),
            await MentionsAsync(product.Account.Table("Mentions"), rows.Select(row => row.PartitionKey).Distinct()),
            entities,
            (await RowsAsync(product.Account.Table("Receipts"), ["RowKey"])).Count,
            (await RowsAsync(product.Account.Table("Unstored"), ["RowKey"])).Count,
            await product.Get<TriggerQueue>().CountAsync(CancellationToken.None),
            poison.Value.ApproximateMessagesCount
        );
    }

    private static async Task<int> MentionsAsync(TableClient table, IEnumerable<string> days)
    {
        var count = 0;
        foreach (var day in days)
            count += (await RowsAsync(table, ["RowKey"], TableClient.CreateQueryFilter($"PartitionKey eq {day}"))).Count;
        return count;
    }

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, string[] columns, string? filter = null)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: columns))
            rows.Add(row);
        return rows;
    }
}
