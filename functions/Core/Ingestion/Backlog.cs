using System.Runtime.CompilerServices;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Finds blobs that were dropped but not processed, because an event was lost or no runner was running.</summary>
public sealed class Backlog(InboxStore inbox, ReceiptStore receipts, RetryOptions trigger, TimeProvider time)
{
    private const int ReceiptsAtOnce = 64;

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
    /// All blobs whose current version is poisoned, by name. Searches all receipts, and asks for each blob that was given up.
    /// </summary>
    public IAsyncEnumerable<PoisonedBlob> ReadPoisonedAsync(CancellationToken cancellationToken) =>
        ReadGivenUpAsync(cancellationToken).Where(blob => !blob.IsLost);

    /// <summary>The same, and those deleted after they had been poisoned, by hand or by age, at the same cost.</summary>
    public async IAsyncEnumerable<PoisonedBlob> ReadGivenUpAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var failed = await receipts.FindFailedAsync(trigger.MaxTries, null, static () => false, cancellationToken);
        await foreach (var blob in ReadGivenUpAsync(failed, cancellationToken))
            yield return blob;
    }

    /// <summary>Those that are poisoned and in these receipts: one request each, made when it is read.</summary>
    public IAsyncEnumerable<PoisonedBlob> ReadPoisonedAsync(IReadOnlyList<Receipt> failed, CancellationToken cancellationToken) =>
        ReadGivenUpAsync(failed, cancellationToken).Where(blob => !blob.IsLost);

    private async IAsyncEnumerable<PoisonedBlob> ReadGivenUpAsync(
        IReadOnlyList<Receipt> failed,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var receipt in failed)
        {
            if (receipt.Failure is not { } failure || !failure.IsLast(trigger.MaxTries) || receipt.IsDone(failure.ETag))
                continue;
            var blob = await inbox.FindAsync(receipt.BlobName, cancellationToken);
            if (blob is null || blob.ETag == failure.ETag)
                yield return new PoisonedBlob(receipt.BlobName, failure, IsLost: blob is null);
        }
    }

    /// <summary>
    /// The blobs written in a period that are neither processed nor poisoned, nor in hand, for a sweep: one request each, many at
    /// once, since there may be hundreds of thousands.
    /// </summary>
    public async IAsyncEnumerable<OpenVersion> ReadAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var written = inbox.ListAsync(cancellationToken).Where(blob => blob.LastModified >= from && blob.LastModified < to);
        await foreach (var some in written.Chunk(ReceiptsAtOnce).WithCancellation(cancellationToken))
        {
            foreach (
                var open in await Task.WhenAll(
                    some.Select(blob => OpenAsync(blob, time.GetUtcNow() - Sweep.Fresh, cancellationToken))
                )
            )
            {
                if (open is not null)
                    yield return open;
            }
        }
    }

    /// <summary>The current version of a blob; null if it is gone, processed or poisoned.</summary>
    public async Task<OpenVersion?> FindAsync(string blobName, CancellationToken cancellationToken) =>
        await inbox.FindAsync(blobName, cancellationToken) is { } blob
            ? await OpenAsync(blob, inHandSince: null, cancellationToken)
            : null;

    // A file with thousands of articles takes an hour or more, and two runners would analyze each of them twice.
    private async Task<OpenVersion?> OpenAsync(BlobVersion blob, DateTimeOffset? inHandSince, CancellationToken cancellationToken)
    {
        var receipt = (await receipts.FindAsync(blob.Name, cancellationToken))?.Receipt;
        if (receipt is not null && (receipt.Settles(blob) || receipt.GaveUp(blob, trigger.MaxTries)))
            return null;
        if (inHandSince is { } since && receipt?.IsInHand(blob, since) is true)
            return null;
        return new OpenVersion(blob, receipt?.IsSuspect(blob) is true);
    }

    private TimeSpan Longer(TimeSpan age, BlobVersion blob)
    {
        var waiting = time.GetUtcNow() - blob.LastModified;
        return waiting > age ? waiting : age;
    }
}

/// <summary>A version of a blob that is neither processed nor poisoned.</summary>
/// <param name="Blob">The version.</param>
/// <param name="IsSuspect"><see cref="Receipt.IsSuspect"/></param>
public sealed record OpenVersion(BlobVersion Blob, bool IsSuspect);

/// <summary>A blob that is not tried again until an operator requests it, or it is overwritten.</summary>
/// <param name="Name">Its name in the inbox.</param>
/// <param name="Failure">The last failed try of its current version.</param>
/// <param name="IsLost">Whether it was deleted since, so that it cannot be tried again.</param>
public sealed record PoisonedBlob(string Name, BlobFailure Failure, bool IsLost);
