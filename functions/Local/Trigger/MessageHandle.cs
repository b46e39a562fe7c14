using Azure;
using Azure.Storage.Queues.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Trigger;

/// <summary>
/// A message that is being processed. Its receipt changes with every update, and other runners see it again when its time runs
/// out.
/// </summary>
internal sealed class MessageHandle(TriggerQueue queue, QueueMessage message, TimeProvider time)
{
    private string _receipt = message.PopReceipt;

    /// <summary>Does the work and keeps the message hidden for as long as it takes.</summary>
    public async Task<T> KeepHiddenWhileAsync<T>(Func<Task<T>> work)
    {
        var result = work();
        while (await Task.WhenAny(result, Task.Delay(queue.Visibility / 2, time)) != result)
            await TryHideAsync(queue.Visibility);
        return await result;
    }

    /// <summary>Shows the message again after <paramref name="delay"/>.</summary>
    public async Task HideAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        var updated = await queue.Client.UpdateMessageAsync(
            message.MessageId,
            _receipt,
            visibilityTimeout: delay,
            cancellationToken: cancellationToken
        );
        _receipt = updated.Value.PopReceipt;
    }

    /// <summary>Deletes the message; if another runner has it by now, that runner will.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await queue.Client.DeleteMessageAsync(message.MessageId, _receipt, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.ErrorCode == "PopReceiptMismatch") { }
    }

    // If the time cannot be extended, another runner may process the blob, too, which does no harm.
    private async Task TryHideAsync(TimeSpan delay)
    {
        try
        {
            await HideAsync(delay, CancellationToken.None);
        }
        catch (Exception fault) when (fault.IsOfStorage()) { }
    }
}
