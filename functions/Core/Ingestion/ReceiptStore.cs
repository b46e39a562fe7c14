using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>One row per blob name: what became of it. Beside it, by day, the blobs and parts that became no article of their own.</summary>
public sealed class ReceiptStore(StorageAccount account, PartStore parts)
{
    internal const string Table = "Receipts";
    internal const string UnstoredTable = "Unstored";
    private const int MaxError = 1_000;
    private readonly TableClient _receipts = account.Table(Table);
    private readonly TableClient _unstored = account.Table(UnstoredTable);

    public async Task<StampedReceipt?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        var found = await _receipts.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? new StampedReceipt(ReceiptRow.Read(found.Value!), found.Value!.ETag) : null;
    }

    /// <summary>Writes a receipt where nobody wrote one since <paramref name="known"/> was read.</summary>
    /// <returns>Whether it was written; false where somebody else was first.</returns>
    public async Task<bool> TryWriteAsync(Settlement settled, StampedReceipt? known, CancellationToken cancellationToken)
    {
        try
        {
            var row = ReceiptRow.From(settled);
            if (known is null)
                await _receipts.AddEntityAsync(row, cancellationToken);
            else
                await _receipts.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Files a duplicate or rejected blob or part under its day, for the digest; doing it again changes nothing.</summary>
    public async Task FileAsync(Settlement settled, CancellationToken cancellationToken)
    {
        if (settled.Outcome is SettledAs.Duplicate or SettledAs.Rejected)
            await _unstored.UpsertEntityAsync(ReceiptRow.Unstored(settled), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Notes a failed try, leaving what is known of earlier versions.</summary>
    public Task NoteFailureAsync(string blobName, BlobFailure failure, CancellationToken cancellationToken)
    {
        var error = failure.Error.Length <= MaxError ? failure.Error : failure.Error[..MaxError];
        var row = ReceiptRow.Failure(blobName, failure with { Error = error });
        return _receipts.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>Forgets a blob, so that its next handling is its first.</summary>
    public async Task ForgetAsync(string blobName, CancellationToken cancellationToken)
    {
        // What a receipt that cannot be read was filed under stays; the blob is handled anew all the same.
        var known = await FindAsync(blobName, cancellationToken);
        if (known?.Receipt.Settled is { } settled)
            await UnfileAsync(settled, cancellationToken);
        if (known?.Receipt is { Progress: not null } or { Settled.Outcome: SettledAs.Bundle } or { Fault: not null })
            await ForgetPartsAsync(blobName, cancellationToken);
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        await _receipts.DeleteEntityAsync(partition, row, cancellationToken: cancellationToken);
    }

    private async Task ForgetPartsAsync(string blobName, CancellationToken cancellationToken)
    {
        var rows = await parts.ReadAsync(blobName, cancellationToken).ToListAsync(cancellationToken);
        foreach (var part in rows)
            await UnfileAsync(part.Settled, cancellationToken);
        await parts.RemoveAsync(blobName, rows, cancellationToken);
    }

    private async Task UnfileAsync(Settlement settled, CancellationToken cancellationToken)
    {
        var (day, row) = (TableKeys.Day(settled.Day), settled.Origin.Key);
        if (settled.Outcome is SettledAs.Duplicate or SettledAs.Rejected)
            await _unstored.DeleteEntityAsync(day, row, cancellationToken: cancellationToken);
    }

    /// <summary>The receipt of every blob, in no order that means anything; a page of 1,000 blobs and parts costs one transaction.</summary>
    public async IAsyncEnumerable<Receipt> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _receipts.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (!PartStore.IsPart(row))
                yield return ReceiptRow.Read(row);
        }
    }

    /// <summary>How every blob that is one article, and every part of the others, ended; at the same cost.</summary>
    public async IAsyncEnumerable<Settlement> ReadSettledAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _receipts.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (SettlementRow.Try(() => SettlementRow.Read(row), out _) is { Outcome: not SettledAs.Bundle } settled)
                yield return settled;
        }
    }

    /// <summary>The unstored blobs of one UTC day that were handled from one instant up to another.</summary>
    public async IAsyncEnumerable<UnstoredBlob> ReadUnstoredAsync(
        DateOnly day,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.Day(day)} and HandledAt ge {from} and HandledAt lt {to}"
        );
        await foreach (var row in _unstored.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (ReceiptRow.ReadUnstored(row) is { } unstored)
                yield return unstored;
        }
    }
}

/// <summary>A receipt as it was read, with the tag that tells whether it still stands.</summary>
public sealed record StampedReceipt(Receipt Receipt, ETag ETag);
