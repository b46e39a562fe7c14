using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// One row for each part of a blob with several articles, beside the blob's own row in <c>Receipts</c>: row = <c>{hash of the
/// name}-{version}-{number of the part}</c>. The progress is in the blob's row and is written in one transaction with the part's
/// row, so that a later try reads only that row to continue.
/// </summary>
public sealed class PartStore(StorageAccount account)
{
    private readonly TableClient _receipts = account.Table(ReceiptStore.Table);

    /// <summary>Whether a row of <c>Receipts</c> is that of a part.</summary>
    internal static bool IsPart(TableEntity row) => row.RowKey.Contains('-', StringComparison.Ordinal);

    /// <summary>
    /// Writes a part's row and the progress, unless the blob's row has changed since <paramref name="known"/> was read.
    /// </summary>
    /// <param name="part">How the part ended.</param>
    /// <param name="done">The counts including this part; their total is the part's number.</param>
    /// <param name="known">The blob's receipt as it was read; null if it had none.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    /// <returns>The new receipt; null if another process was first.</returns>
    public async Task<StampedReceipt?> TryWriteAsync(
        Settlement part,
        PartCounts done,
        StampedReceipt? known,
        CancellationToken cancellationToken
    )
    {
        var progress = new BundleProgress(part.Blob.ETag, done);
        var row = ReceiptRow.Progress(part.Blob.Name, progress);
        var etag = await TryWriteAsync(row, Row(part, done.Total), known?.ETag, cancellationToken);
        var receipt = known?.Receipt ?? new Receipt(part.Blob.Name, null, null);
        return etag is { } written ? new StampedReceipt(receipt with { Progress = progress }, written) : null;
    }

    /// <summary>
    /// Writes the row of a part that waited, and the counts of its finished version, unless the blob's row has changed since
    /// <paramref name="known"/> was read.
    /// </summary>
    /// <param name="part">How the part ended.</param>
    /// <param name="number">Its number.</param>
    /// <param name="known">The blob's receipt as it was read.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    /// <returns>The new receipt; null if another process was first.</returns>
    public async Task<StampedReceipt?> TryReleaseAsync(
        Settlement part,
        int number,
        StampedReceipt known,
        CancellationToken cancellationToken
    )
    {
        var settled = known.Receipt.Settled!;
        var counts = Released(settled.Parts!, part.Outcome);
        var row = ReceiptRow.Bundle(part.Blob.Name, counts);
        var etag = await TryWriteAsync(row, Row(part, number), known.ETag, cancellationToken);
        return etag is { } written
            ? new StampedReceipt(known.Receipt with { Settled = settled with { Parts = counts } }, written)
            : null;
    }

    private async Task<ETag?> TryWriteAsync(TableEntity blob, TableEntity part, ETag? known, CancellationToken cancellationToken)
    {
        TableTransactionAction[] actions =
        [
            known is { } etag
                ? new(TableTransactionActionType.UpdateMerge, blob, etag)
                : new(TableTransactionActionType.Add, blob),
            new(TableTransactionActionType.UpsertReplace, part),
        ];
        try
        {
            return (await _receipts.SubmitTransactionAsync(actions, cancellationToken)).Value[0].Headers.ETag!.Value;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return null;
        }
    }

    /// <summary>
    /// Writes only a part's row, for a version that a later one has overtaken. The blob's row gets a new ETag: a receipt that is
    /// written from what was known before fails, so its writer reads the rows again.
    /// </summary>
    public Task WriteAsync(Settlement part, int number, CancellationToken cancellationToken) =>
        _receipts.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpsertMerge, ReceiptRow.Named(part.Blob.Name)),
                new(TableTransactionActionType.UpsertReplace, Row(part, number)),
            ],
            cancellationToken
        );

    /// <summary>How a part ended; null if it has no row.</summary>
    public async Task<Settlement?> FindAsync(BlobVersion blob, int number, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(blob, number);
        var found = await _receipts.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? SettlementRow.Try(() => SettlementRow.Read(found.Value!), out _) : null;
    }

    /// <summary>
    /// The parts of all versions of a blob that have rows, each version's in their order; rows that cannot be read are left out.
    /// </summary>
    public async IAsyncEnumerable<PartReceipt> ReadAsync(
        string blobName,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (partition, hash) = TableKeys.Sharded(StableHash.Of(blobName));

        // '.' follows '-'.
        var (first, last) = ($"{hash}-", $"{hash}.");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {first} and RowKey lt {last}");
        await foreach (var row in _receipts.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (SettlementRow.Try(() => SettlementRow.Read(row), out _) is { } settled)
                yield return new PartReceipt(row.RowKey, settled);
        }
    }

    /// <summary>Removes rows of parts of one blob.</summary>
    public Task RemoveAsync(string blobName, IEnumerable<PartReceipt> rows, CancellationToken cancellationToken)
    {
        var (partition, _) = TableKeys.Sharded(StableHash.Of(blobName));
        return _receipts.DeleteRowsAsync(partition, rows.Select(row => row.RowKey), cancellationToken);
    }

    private static PartCounts Released(PartCounts counts, SettledAs outcome)
    {
        var rest = counts with { Waiting = counts.Waiting - 1 };
        return outcome switch
        {
            SettledAs.Stored => rest with { Stored = rest.Stored + 1 },
            SettledAs.Duplicate => rest with { Duplicates = rest.Duplicates + 1 },
            SettledAs.Rejected => rest with { Rejected = rest.Rejected + 1 },
            _ => counts,
        };
    }

    private static TableEntity Row(Settlement part, int number)
    {
        var (partition, row) = Key(part.Blob, number);
        return SettlementRow.Fill(new TableEntity(partition, row), part);
    }

    private static (string Partition, string Row) Key(BlobVersion blob, int number)
    {
        var (partition, hash) = TableKeys.Sharded(StableHash.Of(blob.Name));
        return (partition, string.Create(CultureInfo.InvariantCulture, $"{hash}-{blob.Key[..8]}-{number:D8}"));
    }
}

/// <summary>The row of a part.</summary>
/// <param name="RowKey">Its key.</param>
/// <param name="Settled">How the part ended.</param>
public sealed record PartReceipt(string RowKey, Settlement Settled)
{
    /// <summary>Its number in its version, from 1.</summary>
    public int Number => int.Parse(RowKey[(RowKey.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
}
