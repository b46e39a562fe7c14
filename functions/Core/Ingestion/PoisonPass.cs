using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// One pass over the poison queue, message by message. The queue is the Functions host's: messages about other containers go back
/// to where they were when the pass ends, and messages that name no blob are moved to a queue of their own.
/// </summary>
public sealed class PoisonPass : IAsyncDisposable
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private readonly StorageAccount _account;
    private readonly StorageOptions _names;
    private readonly ILogger _logger;
    private readonly List<QueueMessage> _others = [];

    internal PoisonPass(StorageAccount account, StorageOptions names, ILogger logger) =>
        (_account, _names, _logger) = (account, names, logger);

    /// <summary>How many messages were moved to <see cref="StorageAccount.PoisonAside"/>.</summary>
    public int SetAside { get; private set; }

    /// <summary>
    /// Passes one poisoned blob to <paramref name="again"/> and removes it from the list if that returns true; otherwise the blob
    /// is not passed to anyone for the next five minutes.
    /// </summary>
    /// <returns>Whether there was a message; also false if all messages were passed on a short while ago.</returns>
    public async Task<bool> TakeAsync(Func<string, Task<bool>> again, CancellationToken cancellationToken)
    {
        if (await ReceiveAsync(cancellationToken) is not { } message)
            return false;
        if (PoisonMessage.Parse(message.Body) is not { } poisoned)
            await SetAsideAsync(message, cancellationToken);
        else if (poisoned.ContainerName != _names.InboxContainer)
            _others.Add(message);
        else if (await again(poisoned.BlobName))
            await DeleteAsync(message, cancellationToken);
        return true;
    }

    /// <summary>
    /// The service's estimate of the number of blobs that are still on the list, including those that are hidden for now.
    /// </summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await _account.Poison.GetPropertiesAsync(cancellationToken)).Value;
            return Math.Max(0, properties.ApproximateMessagesCount - _others.Count);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return 0;
        }
    }

    /// <summary>Puts back what is not ours. What cannot be put back reappears after five minutes.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var message in _others)
        {
            try
            {
                await _account.Poison.UpdateMessageAsync(
                    message.MessageId,
                    message.PopReceipt,
                    visibilityTimeout: TimeSpan.Zero,
                    cancellationToken: CancellationToken.None
                );
            }
            catch (Exception fault) when (fault.IsOfStorage()) { }
        }
    }

    private async Task<QueueMessage?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _account.Poison.ReceiveMessageAsync(Hidden, cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Nothing has been poisoned yet: the first message creates the queue.
            return null;
        }
    }

    // Kept as it is: another program may know what it is for.
    private async Task SetAsideAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var (aside, text) = (_account.PoisonAside, message.Body.ToString());
        await aside.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await aside.SendMessageAsync(text, timeToLive: PoisonQueue.Forever, cancellationToken: cancellationToken);
        _logger.PoisonSetAside(message.MessageId, text.Length, aside.Name);
        await DeleteAsync(message, cancellationToken);
        SetAside++;
    }

    // If the work took longer than the message was hidden, another process has the message now, and finds the blob processed.
    private async Task DeleteAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _account.Poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing()) { }
    }
}
