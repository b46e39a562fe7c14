using System.Runtime.CompilerServices;
using NewsMonitor.Articles;
using NewsMonitor.Settings;
using NewsMonitor.Storage;

namespace NewsMonitor.Pipeline;

/// <summary>What was dropped and not handled: events can be lost, and runners be away.</summary>
public sealed class Backlog(InboxStore inbox, ReceiptStore receipts, TriggerOptions trigger)
{
    /// <summary>Every blob that is neither settled nor given up. Reads all names and all receipts: for the start of a runner.</summary>
    public async IAsyncEnumerable<BlobVersion> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Dictionary<string, Receipt> known = [];
        await foreach (var receipt in receipts.ReadAllAsync(cancellation))
            known[receipt.BlobName] = receipt;
        await foreach (var blob in inbox.ListAsync(cancellation))
        {
            if (!known.TryGetValue(blob.Name, out var receipt) || IsOpen(receipt, blob))
                yield return blob;
        }
    }

    /// <summary>Of the blobs written from one instant up to another, those neither settled nor given up: one read each, for a sweep.</summary>
    public async IAsyncEnumerable<BlobVersion> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in inbox.ListAsync(cancellation))
        {
            if (blob.LastModified < from || blob.LastModified >= to)
                continue;
            var known = await receipts.FindAsync(blob.Name, cancellation);
            if (known is null || IsOpen(known.Receipt, blob))
                yield return blob;
        }
    }

    private bool IsOpen(Receipt receipt, BlobVersion blob) => !receipt.Settles(blob) && !receipt.GaveUp(blob, trigger.MaxTries);
}
