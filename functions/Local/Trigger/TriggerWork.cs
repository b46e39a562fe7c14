using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Trigger;

/// <summary>
/// Processes one message of the trigger's queue: tries its blob, then deletes the message or puts it back for later.
/// </summary>
internal sealed class TriggerWork(
    TriggerQueue queue,
    ArticleTries tries,
    RetryOptions options,
    TimeProvider time,
    ILogger<TriggerWork> logger
)
{
    /// <summary>Only cancellation is thrown.</summary>
    /// <param name="queued">The message.</param>
    /// <param name="seen">Called with the blob's name and how it ended; the outcome is null if it was poisoned.</param>
    /// <param name="cancellationToken">Stops; the message then reappears in the queue.</param>
    public async Task RunAsync(QueueMessage queued, Action<string, ArticleOutcome?> seen, CancellationToken cancellationToken)
    {
        try
        {
            var handle = new MessageHandle(queue, queued, time);
            if (TriggerMessage.Parse(QueueText.Decode(queued.Body)) is { } message)
                await HandleAsync(handle, message, queued.DequeueCount, seen, cancellationToken);
            else
                await SetAsideAsync(handle, queued, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.MessageNotUpdated(logger, fault, queued.MessageId);
        }
    }

    private async Task SetAsideAsync(MessageHandle handle, QueueMessage queued, CancellationToken cancellationToken)
    {
        Log.MessageNotReadable(logger, queued.MessageId, queued.Body.ToString().Length, queue.Client.Name);
        await handle.DeleteAsync(cancellationToken);
    }

    private async Task HandleAsync(
        MessageHandle handle,
        TriggerMessage message,
        long number,
        Action<string, ArticleOutcome?> seen,
        CancellationToken cancellationToken
    )
    {
        var attempt = new Attempt(message.Name, message.ETag, number, ListsPoisoned: true);
        var tried = await handle.KeepHiddenWhileAsync(() => tries.TryAsync(attempt, cancellationToken));
        if (tried.Fault is null || tried.IsGivenUp)
        {
            seen(message.Name, tried.Outcome);
            await handle.DeleteAsync(cancellationToken);
        }
        else if (tried.Tries > 0)
        {
            await handle.HideAsync(options.PauseAfter(tried.Tries), cancellationToken);
        }
        else
        {
            // The queue counts each delivery, but only a recorded try may lead to giving up: a new message begins at one.
            await queue.AddAsync(message, queue.Visibility, cancellationToken);
            await handle.DeleteAsync(cancellationToken);
        }
    }
}
