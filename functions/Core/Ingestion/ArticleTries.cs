using Microsoft.Extensions.Logging;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Runs the path for triggers that do not tell how often a blob was tried: counts the tries, and keeps why the last one failed.</summary>
public sealed class ArticleTries(
    ArticlePipeline pipeline,
    InboxStore inbox,
    ReceiptStore receipts,
    TriggerOptions options,
    TimeProvider time,
    ILogger<ArticleTries> logger
)
{
    /// <summary>One try. What it throws is for the trigger, which tries again or gives up; by then it is noted in the blob's receipt.</summary>
    public async Task<ArticleOutcome> RunAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.RunAsync(blobName, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            await NoteAsync(blobName, fault, cancellationToken);
            throw;
        }
    }

    /// <summary>What went wrong, in one line.</summary>
    public static string Reason(Exception fault) =>
        $"{fault.GetType().Name}: {fault.Message.TrimStart().Split('\n', 2)[0].TrimEnd()}";

    // Where storage is what fails, it cannot be written down either; the fault that began it is the one to be seen.
    private async Task NoteAsync(string blobName, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            var etag = (await inbox.FindAsync(blobName, cancellationToken))?.ETag ?? "";
            var last = (await receipts.FindAsync(blobName, cancellationToken))?.Receipt.Failure;
            var failure = new BlobFailure(etag, Reason(fault), last?.ETag == etag ? last.Tries + 1 : 1, time.GetUtcNow());
            await receipts.NoteFailureAsync(blobName, failure, cancellationToken);
            if (failure.Tries < options.MaxTries)
                logger.TryFailed(blobName, failure.Tries, failure.Error);
            else
                logger.Poisoned(blobName, failure.Tries, failure.Error);
        }
        catch (Exception unnoted) when (!cancellationToken.IsCancellationRequested)
        {
            logger.TryNotNoted(unnoted, blobName, Reason(fault));
        }
    }
}
