using System.Runtime.CompilerServices;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Finds blobs that were dropped but not processed, because an event was lost or no runner was running.</summary>
public sealed class Backlog(InboxStore inbox, ReceiptStore receipts, RetryOptions trigger, TimeProvider time)
{
    /// <summary>All blobs that are neither processed nor poisoned. Reads all names and all receipts.</summary>
    public async IAsyncEnumerable<BlobVersion> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var handled = await HandledAsync(cancellationToken);
        var age = TimeSpan.Zero;
        await foreach (var blob in inbox.ListAsync(cancellationToken))
        {
            if (handled.Contains(VersionMark.Of(blob)))
                continue;
            age = Longer(age, blob);
            yield return blob;
        }

        NewsTelemetry.BacklogAge(age);
    }

    /// <summary>
    /// How many blobs wait, and when the one was dropped that has been waiting longest. Reads all names and all receipts.
    /// </summary>
    public async Task<WaitingBlobs> LookAsync(CancellationToken cancellationToken)
    {
        var waiting = new WaitingBlobs(0, null);
        await foreach (var blob in ReadAllAsync(cancellationToken))
            waiting = waiting.With(blob.LastModified);
        return waiting;
    }

    /// <summary>All versions that are processed or poisoned. Reads all receipts, and keeps little of each.</summary>
    public async Task<HashSet<VersionMark>> HandledAsync(CancellationToken cancellationToken)
    {
        HashSet<VersionMark> handled = [];
        await foreach (var receipt in receipts.ReadAllAsync(cancellationToken))
        {
            if (receipt.Settled is { } settled)
                handled.Add(VersionMark.Of(settled.Blob));
            if (receipt.Failure is { } failure && failure.IsLast(trigger.MaxTries))
                handled.Add(VersionMark.Of(receipt.BlobName, failure.ETag));
        }

        return handled;
    }

    /// <summary>
    /// All blobs whose current version is poisoned, by name. Reads all receipts and, if any version was given up, all names.
    /// </summary>
    public async IAsyncEnumerable<PoisonedBlob> ReadPoisonedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, BlobFailure> failures = new(StringComparer.Ordinal);
        await foreach (var receipt in receipts.ReadAllAsync(cancellationToken))
        {
            if (receipt.Failure is { } failure && failure.IsLast(trigger.MaxTries) && !receipt.IsDone(failure.ETag))
                failures[receipt.BlobName] = failure;
        }

        if (failures.Count == 0)
            yield break;
        await foreach (var blob in inbox.ListAsync(cancellationToken))
        {
            if (failures.TryGetValue(blob.Name, out var failure) && failure.ETag == blob.ETag)
                yield return new PoisonedBlob(blob, failure);
        }
    }

    /// <summary>The blobs written in a period that are neither processed nor poisoned: one read each, for a sweep.</summary>
    public async IAsyncEnumerable<BlobVersion> ReadAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var age = TimeSpan.Zero;
        await foreach (var blob in inbox.ListAsync(cancellationToken))
        {
            if (blob.LastModified < from || blob.LastModified >= to)
                continue;
            var known = await receipts.FindAsync(blob.Name, cancellationToken);
            if (known is not null && !IsOpen(known.Receipt, blob))
                continue;
            age = Longer(age, blob);
            yield return blob;
        }

        NewsTelemetry.BacklogAge(age);
    }

    /// <summary>The current version of a blob; null if it is gone, processed or poisoned.</summary>
    public async Task<BlobVersion?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        if (await inbox.FindAsync(blobName, cancellationToken) is not { } blob)
            return null;
        var known = await receipts.FindAsync(blobName, cancellationToken);
        return known is null || IsOpen(known.Receipt, blob) ? blob : null;
    }

    private TimeSpan Longer(TimeSpan age, BlobVersion blob)
    {
        var waiting = time.GetUtcNow() - blob.LastModified;
        return waiting > age ? waiting : age;
    }

    private bool IsOpen(Receipt receipt, BlobVersion blob) => !receipt.Settles(blob) && !receipt.GaveUp(blob, trigger.MaxTries);
}

/// <summary>A blob that is not tried again until an operator requests it, or it is overwritten.</summary>
/// <param name="Blob">Its current version.</param>
/// <param name="Failure">The last failed try of that version.</param>
public sealed record PoisonedBlob(BlobVersion Blob, BlobFailure Failure);
