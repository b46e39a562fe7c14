using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Remembers which of the installation's keys rows about recipients were written under, in table <c>Ledger</c>, partition
/// <c>_keys</c>: one row for each key, which names it without revealing it. Without a key, nobody knows whom its rows are about.
/// </summary>
public sealed class UsedKeys(StorageAccount account, RecipientKeys keys)
{
    // The IDs of digests, which are the table's other partitions, have no underscore.
    private const string Partition = "_keys";

    private readonly TableClient _table = account.Table(SendLedger.Table);

    /// <summary>Call it before rows about recipients are relied on or written; one request, and one more for a new key.</summary>
    /// <exception cref="SettingsException">Rows were written under a key that is missing from the settings.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var rows = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"),
            cancellationToken: cancellationToken
        );
        await foreach (var row in rows)
            used.Add(row.RowKey);
        if (used.Except(keys.Marks).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new SettingsException([Fault(missing)]);
        if (keys.Marks is [var current, ..] && !used.Contains(current))
            await AddAsync(current, cancellationToken);
    }

    private static string Fault(string mark) =>
        $"NewsMonitor:Email:UnsubscribeKey no longer has the key {mark}, under which it was recorded who unsubscribed and who "
        + "got which digest, so nothing is sent: add the key again, after a semicolon; if it is lost, see docs/troubleshooting.md";

    private async Task AddAsync(string mark, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(new TableEntity(Partition, mark), cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another machine was first.
        }
    }
}
