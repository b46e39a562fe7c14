using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Trigger;

/// <summary>Looks into the inbox again and again and queues every blob version it has not seen.</summary>
internal sealed class InboxScan(InboxStore inbox, Backlog backlog, TriggerQueue queue)
{
    private HashSet<VersionMark>? _seen;

    /// <summary>Queues what is new since the last call; the first call queues what nobody has handled.</summary>
    /// <returns>How many were queued.</returns>
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
