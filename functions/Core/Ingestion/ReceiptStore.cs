using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>One row per blob name: what became of it. Beside it, by day, the blobs that became no article of their own.</summary>
public sealed class ReceiptStore(StorageAccount account)
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

    /// <summary>Files a duplicate or rejected blob under its day, for the digest; doing it again changes nothing.</summary>
    public Task FileUnstoredAsync(Settlement settled, CancellationToken cancellationToken) =>
        _unstored.UpsertEntityAsync(ReceiptRow.Unstored(settled), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Notes a failed try, leaving what is known of earlier versions.</summary>
    public async Task NoteFailureAsync(string blobName, BlobFailure failure, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        var note = new TableEntity(partition, row)
        {
            ["Blob"] = blobName,
            ["Error"] = failure.Error.Length <= MaxError ? failure.Error : failure.Error[..MaxError],
            ["FailedETag"] = failure.ETag,
            ["Tries"] = failure.Tries,
            ["FailedAt"] = failure.At,
        };
        await _receipts.UpsertEntityAsync(note, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>Forgets a blob, so that its next handling is its first.</summary>
    public async Task ForgetAsync(string blobName, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        // What a receipt that cannot be read was filed under stays; the blob is handled anew all the same.
        if (
            await FindAsync(blobName, cancellationToken) is { Receipt.Settled: { } settled }
            && settled.Outcome != SettledAs.Stored
        )
            await _unstored.DeleteEntityAsync(TableKeys.Day(settled.Day), settled.Blob.Key, cancellationToken: cancellationToken);
        await _receipts.DeleteEntityAsync(partition, row, cancellationToken: cancellationToken);
    }

    /// <summary>Every receipt there is, in no order that means anything; a page of 1,000 costs one transaction.</summary>
    public async IAsyncEnumerable<Receipt> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _receipts.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return ReceiptRow.Read(row);
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
