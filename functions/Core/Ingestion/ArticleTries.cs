using Microsoft.Extensions.Logging;
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
        // The trigger also counts tries that ended with the process.
        if (attempt.Number > options.MaxTries)
            return await FailAsync(attempt, attempt.Number - 1, new ProcessStoppedException(), cancellationToken);
        try
        {
            return new TriedBlob(attempt.Blob, await pipeline.RunAsync(attempt.Blob, cancellationToken), null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(attempt, attempt.Number, fault, cancellationToken);
        }
    }

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
        var last = (await receipts.FindAsync(attempt.Blob, cancellationToken))?.Receipt.Failure;
        var noted = last?.ETag == etag ? last.Tries + 1 : 1;
        return new BlobFailure(etag, reason, Math.Max((int)told, noted), time.GetUtcNow());
    }

    /// <summary>What went wrong, in one line.</summary>
    public static string Reason(Exception fault) =>
        $"{fault.GetType().Name}: {fault.Message.TrimStart().Split('\n', 2)[0].TrimEnd()}";

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
public sealed record Attempt(string Blob, string? ETag = null, long Number = 1, bool ListsPoisoned = false);

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
