using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The rule for trying and giving up, whatever triggers a try: failed tries of a version are counted and recorded in the blob's
/// receipt, and after <see cref="RetryOptions.MaxTries"/> the blob is poisoned.
/// </summary>
public sealed class ArticleTries(
    ArticlePipeline pipeline,
    InboxStore inbox,
    ReceiptStore receipts,
    PoisonQueue poison,
    RetryOptions options,
    TimeProvider time,
    ILogger<ArticleTries> logger
)
{
    /// <summary>
    /// Tries a blob once. Only cancellation is thrown; every other failure is counted, recorded, logged and returned.
    /// </summary>
    public async Task<TriedBlob> TryAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        // A trigger that counts also counts tries that ended with the process.
        if (attempt.Number > options.MaxTries)
            return await FailAsync(attempt, attempt.Number - 1, new ProcessStoppedException(), cancellationToken);
        try
        {
            if (attempt.NotesBegin && !await TryBeginAsync(attempt, cancellationToken))
                return await FailAsync(attempt, attempt.Number, new ProcessStoppedException(), cancellationToken);
            var outcome = await pipeline.RunAsync(attempt.Blob, cancellationToken);
            if (attempt.NotesBegin)
                await EndAsync(attempt, cancellationToken);
            return new TriedBlob(attempt.Blob, outcome, null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(attempt, attempt.Number, fault, cancellationToken);
        }
    }

    // Noted as a failed one: a try that ends with the process notes nothing, and the next one would end in the same way.
    private async Task<bool> TryBeginAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var last = await LastAsync(attempt, attempt.ETag!, cancellationToken);
        if (last is { IsOpen: true } && last.Tries >= options.MaxTries)
            return false;
        var (reason, tries) = (Reason(new ProcessStoppedException()), (last?.Tries ?? 0) + 1);
        var begun = new BlobFailure(attempt.ETag!, reason, tries, time.GetUtcNow()) { IsOpen = true };
        await receipts.NoteFailureAsync(attempt.Blob, begun, cancellationToken);
        return true;
    }

    // Most outcomes replace the row; that of a part does not.
    private async Task EndAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        if (await LastAsync(attempt, attempt.ETag!, cancellationToken) is { IsOpen: true } begun)
        {
            var none = begun with { Tries = begun.Tries - 1, IsOpen = false };
            await receipts.NoteFailureAsync(attempt.Blob, none, cancellationToken);
        }
    }

    private async Task<BlobFailure?> LastAsync(Attempt attempt, string etag, CancellationToken cancellationToken) =>
        (await receipts.FindAsync(attempt.Blob, cancellationToken))?.Receipt.Failure is { } last && last.ETag == etag
            ? last
            : null;

    // If storage fails, the failure cannot be recorded either; the original fault is the one to report.
    private async Task<TriedBlob> FailAsync(Attempt attempt, long told, Exception fault, CancellationToken cancellationToken)
    {
        var failed = new TriedBlob(attempt.Blob, null, fault);
        try
        {
            var failure = await FailureAsync(attempt, told, failed.Reason!, cancellationToken);
            var isGivenUp = failure.IsLast(options.MaxTries);

            // Listed before it is recorded: a blob recorded as poisoned is not tried again, and would be forgotten if it were not
            // listed.
            if (isGivenUp && attempt.ListsPoisoned)
                await poison.AddAsync(attempt.Blob, failure.ETag, cancellationToken);
            await receipts.NoteFailureAsync(attempt.Blob, failure, cancellationToken);
            if (isGivenUp)
                logger.Poisoned(attempt.Blob, failure.Tries, failure.Error);
            else
                logger.TryFailed(fault, attempt.Blob, failure.Tries, failure.Error);
            return failed with { Tries = failure.Tries, IsGivenUp = isGivenUp };
        }
        catch (Exception unnoted) when (!cancellationToken.IsCancellationRequested)
        {
            logger.TryNotNoted(unnoted, attempt.Blob, failed.Reason!);
            return failed;
        }
    }

    private async Task<BlobFailure> FailureAsync(Attempt attempt, long told, string reason, CancellationToken cancellationToken)
    {
        var etag = attempt.ETag ?? (await inbox.FindAsync(attempt.Blob, cancellationToken))?.ETag ?? "";
        var last = await LastAsync(attempt, etag, cancellationToken);
        var isNoted = attempt.NotesBegin && last is { IsOpen: true };
        var noted = (last?.Tries ?? 0) + (isNoted ? 0 : 1);
        return new BlobFailure(etag, reason, Math.Max((int)told, noted), time.GetUtcNow());
    }

    /// <summary>What went wrong, in one line.</summary>
    public static string Reason(Exception fault) => $"{fault.GetType().Name}: {fault.FirstLine()}";

    private sealed class ProcessStoppedException() : Exception("the process stopped while it was processing the blob");
}

/// <summary>One try of a blob, as its trigger sees it.</summary>
/// <param name="Blob">The blob's name in the inbox.</param>
/// <param name="ETag">
/// The ETag of the version that the trigger saw; null if it does not know, which means the current version.
/// </param>
/// <param name="Number">
/// The number of the try for that version, as the trigger counts it, from 1; always 1 if the trigger does not count.
/// </param>
/// <param name="ListsPoisoned">
/// Whether to put the blob on the poison queue when giving up. The Functions host does that itself, and a replayed blob is
/// already on it.
/// </param>
public sealed record Attempt(string Blob, string? ETag = null, long Number = 1, bool ListsPoisoned = false)
{
    /// <summary>
    /// Whether the try is noted before it begins, so that one that ends with the process counts. For triggers that do not count,
    /// and come back to the blob by themselves; they must know its ETag.
    /// </summary>
    public bool NotesBegin { get; init; }
}

/// <summary>How one try of a blob ended.</summary>
/// <param name="Blob">The blob's name in the inbox.</param>
/// <param name="Outcome">Its outcome; null if the try failed.</param>
/// <param name="Fault">The failure; null if the try succeeded.</param>
public sealed record TriedBlob(string Blob, ArticleOutcome? Outcome, Exception? Fault)
{
    /// <summary>
    /// How many tries of this version have failed so far; 0 if that could not be recorded, or if the try did not fail.
    /// </summary>
    public int Tries { get; init; }

    /// <summary>Whether it is not tried again until an operator requests it.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>The fault in one line; null if there was none.</summary>
    public string? Reason => Fault is null ? null : ArticleTries.Reason(Fault);
}
