using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Trigger;

/// <summary>Scans the inbox repeatedly and queues every blob version that it has not seen.</summary>
internal sealed class InboxScan(InboxStore inbox, Backlog backlog, TriggerQueue queue)
{
    private HashSet<VersionMark>? _seen;

    /// <summary>Queues what is new since the last call; the first call queues everything that has not been processed.</summary>
    /// <returns>The number of queued versions.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
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

        // Only what is there now is remembered, so that the memory does not grow with what has come and gone.
        _seen = present;
        return queued;
    }
}
