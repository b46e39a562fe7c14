using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Trigger;

/// <summary>One message of the trigger's queue: run the pipeline, then take the message away, put it back for later, or give up.</summary>
internal sealed class TriggerWork(
    TriggerQueue queue,
    PoisonQueue poison,
    ArticlePipeline pipeline,
    ReceiptStore receipts,
    TriggerOptions options,
    TimeProvider time,
    ILogger<TriggerWork> logger
)
{
    /// <param name="queued">The message.</param>
    /// <param name="seen">Told the blob's name and how it ended; null for the outcome where it was poisoned.</param>
    /// <param name="cancellationToken">Leaves the message to come back by itself.</param>
    public async Task RunAsync(QueueMessage queued, Action<string, ArticleOutcome?> seen, CancellationToken cancellationToken)
    {
        var handle = new MessageHandle(queue, queued, time);
        if (TriggerMessage.Parse(queued.Body) is not { } message)
        {
            await handle.DeleteAsync(cancellationToken);
            return;
        }

        try
        {
            await HandleAsync(handle, message, queued.DequeueCount, seen, cancellationToken);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            Log.NotNoted(logger, fault, message.Name);
        }
    }

    private async Task HandleAsync(
        MessageHandle handle,
        TriggerMessage message,
        long tries,
        Action<string, ArticleOutcome?> seen,
        CancellationToken cancellationToken
    )
    {
        // The count tells of tries that ended with the process, too.
        if (tries > options.MaxTries)
        {
            await GiveUpAsync(handle, message, tries - 1, "the process stopped while it was handled", seen, cancellationToken);
            return;
        }

        ArticleOutcome outcome;
        try
        {
            outcome = await handle.KeepHiddenWhileAsync(() => pipeline.RunAsync(message.Name, cancellationToken));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            await FailedAsync(handle, message, tries, fault, seen, cancellationToken);
            return;
        }

        seen(message.Name, outcome);
        await handle.DeleteAsync(cancellationToken);
    }

    private async Task FailedAsync(
        MessageHandle handle,
        TriggerMessage message,
        long tries,
        Exception fault,
        Action<string, ArticleOutcome?> seen,
        CancellationToken cancellationToken
    )
    {
        if (tries >= options.MaxTries)
        {
            await GiveUpAsync(handle, message, tries, ArticleTries.Reason(fault), seen, cancellationToken);
            return;
        }

        var delay = BackOff(tries);
        Log.TryFailed(logger, fault, message.Name, tries, options.MaxTries, delay);
        await NoteAsync(message, tries, ArticleTries.Reason(fault), cancellationToken);
        await handle.HideAsync(delay, cancellationToken);
    }

    private async Task GiveUpAsync(
        MessageHandle handle,
        TriggerMessage message,
        long tries,
        string reason,
        Action<string, ArticleOutcome?> seen,
        CancellationToken cancellationToken
    )
    {
        await NoteAsync(message, tries, reason, cancellationToken);
        await poison.AddAsync(message.Name, message.ETag, cancellationToken);
        await handle.DeleteAsync(cancellationToken);
        Log.Poisoned(logger, message.Name, tries, reason);
        seen(message.Name, null);
    }

    private Task NoteAsync(TriggerMessage message, long tries, string reason, CancellationToken cancellationToken) =>
        receipts.NoteFailureAsync(
            message.Name,
            new BlobFailure(message.ETag, reason, (int)tries, time.GetUtcNow()),
            cancellationToken
        );

    private TimeSpan BackOff(long tries) => TimeSpan.FromSeconds(Math.Min(options.RetrySeconds * Math.Pow(2, tries - 1), 3600));
}
