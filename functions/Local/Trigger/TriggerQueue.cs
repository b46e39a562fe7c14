using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
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
        AddAsync(message, TimeSpan.Zero, cancellationToken);

    /// <summary>Adds a message that is seen after <paramref name="delay"/>.</summary>
    public Task AddAsync(TriggerMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(
            QueueText.Encode(message.ToUtf8()),
            visibilityTimeout: delay,
            cancellationToken: cancellationToken
        );

    /// <summary>Messages to process, hidden from other runners; null if the queue does not exist.</summary>
    public async Task<IReadOnlyList<QueueMessage>?> ReceiveAsync(int most, CancellationToken cancellationToken)
    {
        try
        {
            return (await _queue.ReceiveMessagesAsync(most, Visibility, cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>The service's estimate of the number of unprocessed messages.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await _queue.ExistsAsync(cancellationToken)
            ? (await _queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount
            : 0;

    // Names of containers and queues follow the same rules, but the suffix may make the name too long.
    private static string Name(string container) => $"{container[..Math.Min(container.Length, 55)].TrimEnd('-')}-trigger";
}
