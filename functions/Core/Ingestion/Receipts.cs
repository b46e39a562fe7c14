using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Keeps one receipt per blob name true, whatever order its versions are handled in.</summary>
public sealed class Receipts(ReceiptStore store, ArticleStore articles, InboxStore inbox, TimeProvider time)
{
    /// <summary>What is known of a blob; null if nothing is.</summary>
    /// <exception cref="InvalidDataException">Its receipt cannot be read.</exception>
    public async Task<StampedReceipt?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync(blobName, cancellationToken);
        return known?.Receipt.Fault is { } fault
            ? throw new InvalidDataException(
                $"The receipt cannot be read ({fault}); newsmonitor replay BLOB starts the blob anew"
            )
            : known;
    }

    /// <summary>Whether that version is done with; mends what a crash may have left undone after its receipt.</summary>
    public async Task<bool> IsSettledAsync(StampedReceipt? known, BlobVersion version, CancellationToken cancellationToken)
    {
        if (known is null || !known.Receipt.Settles(version))
            return false;
        await FileAsync(known.Receipt.Settled!, cancellationToken);
        return true;
    }

    /// <summary>Writes down how a version ended. An article whose blob now holds another text gives way to it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="outcome">Stored, duplicate or rejected.</param>
    /// <param name="known">The receipt as it was before the version was handled.</param>
    /// <param name="cancellationToken">Stops between two writes; a further try goes on from there.</param>
    public async Task SettleAsync(
        BlobVersion version,
        ArticleOutcome outcome,
        StampedReceipt? known,
        CancellationToken cancellationToken
    )
    {
        var settled = Settlement.Of(version, outcome, time.GetUtcNow());
        while (!await TrySettleAsync(settled, known, cancellationToken))
            known = await FindAsync(version.Name, cancellationToken);
    }

    private async Task<bool> TrySettleAsync(Settlement settled, StampedReceipt? known, CancellationToken cancellationToken)
    {
        var other = known?.Receipt.Settled;
        if (other is not null && other.Blob.ETag == settled.Blob.ETag)
            return true;
        if (other is not null && await IsNewerAsync(other.Blob, settled.Blob, cancellationToken))
        {
            await GiveWayAsync(settled, other, cancellationToken);
            return true;
        }

        if (other is not null)
            await GiveWayAsync(other, settled, cancellationToken);
        if (!await store.TryWriteAsync(settled, known, cancellationToken))
            return false;
        await FileAsync(settled, cancellationToken);
        return true;
    }

    // Storage tells the time of a write to the second only; within one, the version that is there now is the newer.
    private async Task<bool> IsNewerAsync(BlobVersion one, BlobVersion other, CancellationToken cancellationToken) =>
        one.LastModified != other.LastModified
            ? one.LastModified > other.LastModified
            : await inbox.IsCurrentAsync(one, cancellationToken);

    private async Task GiveWayAsync(Settlement older, Settlement newer, CancellationToken cancellationToken)
    {
        if (older.Outcome == SettledAs.Stored && newer.ArticleId is not null && newer.ArticleId != older.ArticleId)
            await articles.SupersedeAsync(older.Day, older.ArticleId!, newer.ArticleId, cancellationToken);
    }

    private Task FileAsync(Settlement settled, CancellationToken cancellationToken) =>
        settled.Outcome == SettledAs.Stored ? Task.CompletedTask : store.FileUnstoredAsync(settled, cancellationToken);
}
