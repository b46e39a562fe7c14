using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// By day, which recipients were paused or complained, so that a digest need not look at all. It only says whose standing may
/// have changed: what holds is in <see cref="Standing"/>.
/// </summary>
internal sealed class StopLog(TableClient table)
{
    /// <summary>Whether a row is one of these: its partition is a day instead of a recipient's key.</summary>
    public static bool Has(TableEntity row) => row.PartitionKey.Length == TableKeys.DayLength;

    /// <summary>Notes it. Call it before the standing changes: a note without a change only costs a look.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="at">The time that their standing will have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task NoteAsync(RecipientKey recipient, DateTimeOffset at, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            new TableEntity(KeyOf(at), recipient.Value),
            TableUpdateMode.Replace,
            cancellationToken: cancellationToken
        );

    /// <summary>The keys of those whose standing may have changed on these days.</summary>
    public async Task<IReadOnlySet<string>> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        var days = TableClient.CreateQueryFilter($"PartitionKey ge {KeyOf(from)} and PartitionKey le {KeyOf(to)}");
        try
        {
            await foreach (var row in table.QueryAsync<TableEntity>(days, cancellationToken: cancellationToken))
                // Some recipients' keys begin like a day.
                if (Has(row))
                    keys.Add(row.RowKey);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // The first digest makes the table; before it, there may be a preview.
        }

        return keys;
    }

    private static string KeyOf(DateTimeOffset at) => TableKeys.Day(DateOnly.FromDateTime(at.UtcDateTime));
}
