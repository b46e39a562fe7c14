using NewsMonitor.Articles;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor.Local.Trigger;

/// <summary>Looks into the inbox again and again and queues every blob version it has not seen.</summary>
internal sealed class InboxScan(InboxStore inbox, Backlog backlog, TriggerQueue queue)
{
    private HashSet<(string, string)>? _seen;

    /// <summary>Queues what is new since the last call; the first call queues what nobody has handled.</summary>
    /// <returns>How many were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (_seen is null)
            return await StartAsync(cancellation);

        // Only what is there now is remembered, so that the memory does not grow with what has come and gone.
        var queued = 0;
        HashSet<(string, string)> present = [];
        await foreach (var blob in inbox.ListAsync(cancellation))
        {
            present.Add((blob.Name, blob.ETag));
            if (!_seen.Contains((blob.Name, blob.ETag)))
                queued += await QueueAsync(blob, cancellation);
        }

        _seen = present;
        return queued;
    }

    private async Task<int> StartAsync(CancellationToken cancellation)
    {
        var queued = 0;
        HashSet<(string, string)> present = [];
        await foreach (var blob in inbox.ListAsync(cancellation))
            present.Add((blob.Name, blob.ETag));
        await foreach (var blob in backlog.ReadAllAsync(cancellation))
        {
            present.Add((blob.Name, blob.ETag));
            queued += await QueueAsync(blob, cancellation);
        }

        _seen = present;
        return queued;
    }

    private async Task<int> QueueAsync(BlobVersion blob, CancellationToken cancellation)
    {
        await queue.AddAsync(new TriggerMessage(blob.Name, blob.ETag), cancellation);
        return 1;
    }
}
