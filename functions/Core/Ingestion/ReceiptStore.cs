using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// Stores one row per blob name with its outcome, and one row by day for each blob or part that was not stored as an article.
/// </summary>
public sealed class ReceiptStore(StorageAccount account, PartStore parts, IServiceClock clock)
{
    internal const string Table = "Receipts";
    internal const string UnstoredTable = "Unstored";
    private const int MaxError = 1_000;

    // A filter may have fifteen comparisons.
    private const int IdsPerSearch = 5;

    // The wrong day, the right one, and one more if the process was suspended between the two.
    private const int MostRows = 3;
    private readonly TableClient _receipts = account.Table(Table);
    private readonly TableClient _unstored = account.Table(UnstoredTable);

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

    /// <summary>
    /// Files a blob or part under its day, for the digest, if it is a duplicate, was rejected, or waits and withheld an article;
    /// doing it again, on any machine and on any day, changes nothing.
    /// </summary>
    public async Task FileAsync(Settlement settled, CancellationToken cancellationToken)
    {
        if (!settled.IsFiled)
            return;

        // A row under a day that no digest looks for it, because this machine's clock is wrong, stays: it leads the next delivery
        // of the event to the row that counts.
        var day = settled.Day;
        for (var row = 0; row < MostRows; row++)
        {
            if (await WrittenAsync(settled with { Day = day }, cancellationToken) is not { } written)
                return;
            if (ArticleStore.IsLookedFor(day, written))
                return;
            day = DateOnly.FromDateTime(written.UtcDateTime);
        }
    }

    // When the row under the settlement's day was written, now or before; null if time is simulated.
    private async Task<DateTimeOffset?> WrittenAsync(Settlement settled, CancellationToken cancellationToken)
    {
        var row = ReceiptRow.Unstored(settled);
        row[ServiceTime.Column] = clock.IsService;
        try
        {
            var answer = await _unstored.AddEntityAsync(row, cancellationToken);
            return clock.IsService ? answer.Headers.Date : null;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return await FiledAtAsync(row.PartitionKey, row.RowKey, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> FiledAtAsync(string day, string row, CancellationToken cancellationToken)
    {
        var found = await _unstored.GetEntityIfExistsAsync<TableEntity>(day, row, cancellationToken: cancellationToken);
        return found.HasValue ? ReceiptRow.ReadUnstored(found.Value!)?.HandledAt : null;
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
        if (settled.Outcome is not (SettledAs.Duplicate or SettledAs.Rejected))
            return;
        List<DateOnly> days = [settled.Day];
        while (
            days.Count < MostRows
            && await FiledAtAsync(TableKeys.Day(days[^1]), settled.FilingKey, cancellationToken) is { } written
            && !ArticleStore.IsLookedFor(days[^1], written)
        )
            days.Add(DateOnly.FromDateTime(written.UtcDateTime));

        // The first row leads to the others.
        foreach (var day in Enumerable.Reverse(days))
            await _unstored.DeleteEntityAsync(TableKeys.Day(day), settled.FilingKey, cancellationToken: cancellationToken);
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

    /// <summary>The unstored blobs of one UTC day that were processed in a period.</summary>
    public async IAsyncEnumerable<UnstoredBlob> ReadUnstoredAsync(
        DateOnly day,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = ServiceTime.Filter(day, ReceiptRow.HandledAt, from, to);
        await foreach (var row in _unstored.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (ReceiptRow.ReadUnstored(row) is not { } unstored || unstored.HandledAt < from || unstored.HandledAt >= to)
                continue;
            if (ArticleStore.IsLookedFor(day, unstored.HandledAt))
                yield return unstored;
        }
    }
}

/// <summary>A receipt as it was read, with the ETag that shows whether it has changed since.</summary>
public sealed record StampedReceipt(Receipt Receipt, ETag ETag);
