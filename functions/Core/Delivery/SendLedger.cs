using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Delivery;

/// <summary>
/// Remembers what became of a window for each recipient, in table <c>Ledger</c>: partition = digest id | window key, row = the
/// recipient's key. A sender first claims the row, by inserting it or by changing it if it is free; of two senders, the service
/// lets one do so. A claim that is never settled, because the process died, becomes free when it expires.
/// </summary>
public sealed class SendLedger(StorageAccount account)
{
    internal const string Table = "Ledger";

    private readonly TableClient _table = account.Table(Table);

    /// <summary>What is known about a window's recipients, by their keys.</summary>
    public async Task<IReadOnlyDictionary<string, LedgerEntry>> DeliveriesAsync(
        string digestId,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var partition = Partition(digestId, window);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var deliveries = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            deliveries[row.RowKey] = LedgerEntry.From(row, account.Unread);
        return deliveries;
    }

    /// <summary>
    /// Claims a recipient for <paramref name="length"/>; null if another process holds the claim or has settled it.
    /// </summary>
    public async Task<LedgerEntry?> ClaimAsync(
        string digestId,
        DigestWindow window,
        RecipientKey recipient,
        LedgerEntry? known,
        DateTimeOffset now,
        TimeSpan length,
        CancellationToken cancellationToken
    )
    {
        if (known is not null && !known.IsFree(now))
            return null;
        var tries = (known?.Tries ?? 0) + 1;
        var claim = new LedgerEntry(
            Partition(digestId, window),
            known?.RecipientKey ?? recipient.Value,
            DeliveryState.Sending,
            now + length,
            tries,
            null,
            default
        )
        {
            FirstTriedAt = known is null ? now : known.FirstTriedAt,
        };
        return await WriteAsync(claim, known?.ETag, now, cancellationToken);
    }

    /// <summary>Records how a claim ended; null if another process has taken over the claim.</summary>
    public Task<LedgerEntry?> SettleAsync(
        LedgerEntry claimed,
        DeliveryState state,
        DateTimeOffset? notBefore,
        string? reason,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => WriteAsync(claimed with { State = state, NotBefore = notBefore, Reason = reason }, claimed.ETag, now, cancellationToken);

    private async Task<LedgerEntry?> WriteAsync(
        LedgerEntry delivery,
        ETag? known,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var row = delivery.Row(now);
        var written = known is { } etag
            ? await _table.TryUpdateAsync(row, etag, TableUpdateMode.Replace, cancellationToken)
            : await _table.TryInsertAsync(row, cancellationToken);
        return written is { } version ? delivery with { ETag = version } : null;
    }

    private static string Partition(string digestId, DigestWindow window) => $"{digestId}|{window.Key}";
}
