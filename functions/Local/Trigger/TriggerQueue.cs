using Azure.Storage.Queues;
using NewsMonitor.Core;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Trigger;

/// <summary>
/// The queue between the scan and the work, as the Functions blob trigger has one: it counts the tries, survives crashes, and
/// lets several runners share the work.
/// </summary>
internal sealed class TriggerQueue(StorageAccount account, NewsMonitorOptions options)
{
    private readonly QueueClient _queue = account.Queues.GetQueueClient(Name(options.Storage.InboxContainer));

    public QueueClient Client => _queue;

    /// <summary>How long a message stays hidden from other runners unless that time is extended.</summary>
    public TimeSpan Visibility { get; } = TimeSpan.FromSeconds(options.Trigger.VisibilitySeconds);

    public Task CreateAsync(CancellationToken cancellationToken) =>
        _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public Task AddAsync(TriggerMessage message, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(message.ToBinaryData(), cancellationToken: cancellationToken);

    /// <summary>The service's estimate of the number of unprocessed messages.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await _queue.ExistsAsync(cancellationToken)
            ? (await _queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount
            : 0;

    // The container's name is within the same bounds as a queue's, but for its length with the suffix.
    private static string Name(string container) => $"{container[..Math.Min(container.Length, 55)].TrimEnd('-')}-trigger";
}
