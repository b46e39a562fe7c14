using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Stores one row per blob name with its outcome.</summary>
public sealed class ReceiptStore(StorageAccount account, PartStore parts, UnstoredStore unstored)
{
    internal const string Table = "Receipts";
    private const int MaxError = 1_000;

    // A filter may have fifteen comparisons.
    private const int IdsPerSearch = 5;
    private readonly TableClient _receipts = account.Table(Table);

    public async Task<StampedReceipt?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        var found = await _receipts.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? new StampedReceipt(ReceiptRow.Read(found.Value!), found.Value!.ETag) : null;
    }

    /// <summary>Writes a receipt, unless it has changed since <paramref name="known"/> was read.</summary>
    /// <returns>Whether it was written; false if another process was first.</returns>
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

    /// <summary>Records a failed try, and keeps what is known about earlier versions.</summary>
    public Task NoteFailureAsync(string blobName, BlobFailure failure, CancellationToken cancellationToken)
    {
        var error = failure.Error.Length <= MaxError ? failure.Error : failure.Error[..MaxError];
        var row = ReceiptRow.Failure(blobName, failure with { Error = error });
        return _receipts.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>Deletes the receipt of a blob, so that it is processed as if for the first time.</summary>
    public async Task ForgetAsync(string blobName, CancellationToken cancellationToken)
    {
        // The row by day of a receipt that cannot be read stays; the blob is still processed again.
        var known = await FindAsync(blobName, cancellationToken);
        if (known?.Receipt.Settled is { } settled)
            await unstored.UnfileAsync(settled, cancellationToken);
        if (known?.Receipt is { Progress: not null } or { Settled.Outcome: SettledAs.Bundle } or { Fault: not null })
            await ForgetPartsAsync(blobName, cancellationToken);
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        await _receipts.DeleteEntityAsync(partition, row, cancellationToken: cancellationToken);
    }

    private async Task ForgetPartsAsync(string blobName, CancellationToken cancellationToken)
    {
        var rows = await parts.ReadAsync(blobName, cancellationToken).ToListAsync(cancellationToken);
        foreach (var part in rows)
            await unstored.UnfileAsync(part.Settled, cancellationToken);
        await parts.RemoveAsync(blobName, rows, cancellationToken);
    }

    /// <summary>
    /// The receipts of all blobs, in no particular order; a page of 1,000 blobs and parts costs one transaction.
    /// </summary>
    public async IAsyncEnumerable<Receipt> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _receipts.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (!PartStore.IsPart(row))
                yield return ReceiptRow.Read(row);
        }
    }

    /// <summary>
    /// The receipts whose last try failed and was at least the given one. The service searches all receipts, in sixteen parts at
    /// once, and returns only these, by the names of their blobs.
    /// </summary>
    /// <param name="tries">The number of the try, from 1.</param>
    /// <param name="before">Only those that failed before; null: all.</param>
    /// <param name="isOver">Asked after each answer; the search ends, and has found what it has found, once it says so.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<IReadOnlyList<Receipt>> FindFailedAsync(
        int tries,
        DateTimeOffset? before,
        Func<bool> isOver,
        CancellationToken cancellationToken
    )
    {
        var latest = before ?? DateTimeOffset.MaxValue;
        var found = await Task.WhenAll(TableKeys.ShardRanges.Select(range => FindAsync(range.From, range.To)));
        return [.. found.SelectMany(some => some).OrderBy(receipt => receipt.BlobName, StringComparer.Ordinal)];

        async Task<List<Receipt>> FindAsync(string from, string to)
        {
            List<Receipt> some = [];
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey ge {from} and PartitionKey lt {to} and Tries ge {tries} and FailedAt lt {latest}"
            );
            var rows = _receipts.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
            await foreach (var page in rows.AsPages())
            {
                some.AddRange(page.Values.Select(ReceiptRow.Read));
                if (isOver())
                    break;
            }

            return some;
        }
    }

    /// <summary>How each blob with one article, and each part of the others, ended; at the same cost.</summary>
    public async IAsyncEnumerable<Settlement> ReadSettledAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _receipts.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (SettlementRow.Try(() => SettlementRow.Read(row), out _) is { Outcome: not SettledAs.Bundle } settled)
                yield return settled;
        }
    }

    /// <summary>
    /// The blobs that contained one of these articles, whether it was let in or not, or withdrew it, in the versions that were
    /// processed last. Searches the whole table once for each five articles.
    /// </summary>
    public async Task<IReadOnlySet<BlobVersion>> FindBlobsAsync(
        IEnumerable<string> articleIds,
        CancellationToken cancellationToken
    )
    {
        HashSet<BlobVersion> blobs = [];
        foreach (var ids in articleIds.Chunk(IdsPerSearch))
        {
            var filter = string.Join(" or ", ids.Select(OfArticle));
            await foreach (var row in _receipts.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                if (SettlementRow.Try(() => SettlementRow.Read(row), out _) is { } settled)
                    blobs.Add(settled.Blob);
            }
        }

        return blobs;

        static string OfArticle(string id) =>
            TableClient.CreateQueryFilter($"ArticleId eq {id} or Withdraws eq {id} or Refuses eq {id}");
    }
}

/// <summary>A receipt as it was read, with the ETag that shows whether it has changed since.</summary>
public sealed record StampedReceipt(Receipt Receipt, ETag ETag);
