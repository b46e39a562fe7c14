using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Trigger;

/// <summary>Scans the inbox repeatedly and queues every blob version that it has not seen.</summary>
internal sealed class InboxScan(InboxStore inbox, Backlog backlog, TriggerQueue queue)
{
    private HashSet<VersionMark>? _seen;
    private bool _startsOver;

    /// <summary>The next call is like the first: whatever was queued has been lost.</summary>
    public void StartOver() => Volatile.Write(ref _startsOver, true);

    /// <summary>Queues what is new since the last call; the first call queues everything that has not been processed.</summary>
    /// <returns>The number of queued versions.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _startsOver, false))
            _seen = null;
        _seen ??= await backlog.HandledAsync(cancellationToken);
        var queued = 0;
        HashSet<VersionMark> present = [];
        await foreach (var blob in inbox.ListAsync(cancellationToken))
        {
            var mark = VersionMark.Of(blob);
            present.Add(mark);
            if (_seen.Contains(mark))
                continue;
            await queue.AddAsync(new TriggerMessage(blob.Name, blob.ETag), cancellationToken);
            _seen.Add(mark);
            queued++;
        }

        // Only existing blobs are remembered, so that memory does not grow with blobs that have been deleted.
        _seen = present;
        return queued;
    }
}
