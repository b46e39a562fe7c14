namespace NewsMonitor.Core.Search;

/// <summary>
/// The segments of index files, open for searching. Those that were not used longest are closed when all together are larger than
/// <see cref="SearchOptions.CacheMegabytes"/>.
/// </summary>
internal sealed class SegmentCache(IndexStore store, IndexFolder folder, SearchOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _used = [];
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly NamePool _names = new();
    private long _size;

    /// <summary>The segment of a file, downloaded unless it is here.</summary>
    /// <returns>
    /// Null if the file was replaced since it was listed, or is damaged; a damaged one is removed, so that it is made again.
    /// </returns>
    public async Task<SegmentLease?> OpenAsync(IndexBlob blob, CancellationToken cancellationToken)
    {
        if (Find(blob) is { } open)
            return open;
        var segment = await LoadAsync(blob, cancellationToken);
        return segment is null ? null : Keep(blob, segment);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var entry in _used)
                entry.Segment.Release();
            _used.Clear();
            _entries.Clear();
        }
    }

    private SegmentLease? Find(IndexBlob blob)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(Key(blob), out var node))
                return null;
            _used.Remove(node);
            _used.AddFirst(node);
            return node.Value.Segment.Use();
        }
    }

    private SegmentLease Keep(IndexBlob blob, Segment segment)
    {
        // Another search may have opened it in the meantime.
        if (Find(blob) is { } open)
        {
            segment.Dispose();
            return open;
        }

        lock (_gate)
        {
            var entry = new Entry(Key(blob), new SharedSegment(segment), blob.Length);
            _entries[entry.Key] = _used.AddFirst(entry);
            _size += entry.Length;
            var lease = entry.Segment.Use();
            while (_size > options.CacheBytes && _used.Count > 1)
                RemoveLast();
            return lease;
        }
    }

    private void RemoveLast()
    {
        var last = _used.Last!.Value;
        _used.RemoveLast();
        _entries.Remove(last.Key);
        _size -= last.Length;
        last.Segment.Release();
    }

    private async Task<Segment?> LoadAsync(IndexBlob blob, CancellationToken cancellationToken)
    {
        var path = folder.PathOf(blob);
        if (!await folder.HasAsync(blob, cancellationToken))
        {
            if (!await FetchAsync(blob, path, cancellationToken))
                return null;
            folder.Trim();
        }

        folder.Touch(path);
        if (Segment.TryOpen(blob.Day, path, isReadOnly: true, _names) is { } segment)
            return segment;
        IndexFolder.Remove(path);
        await store.RemoveAsync(blob, cancellationToken);
        return null;
    }

    private async Task<bool> FetchAsync(IndexBlob blob, string path, CancellationToken cancellationToken)
    {
        var incoming = folder.NewPath();
        try
        {
            if (!await store.TryDownloadAsync(blob, incoming, cancellationToken))
                return false;
            if (!await IndexFolder.IsAsync(incoming, blob.Hash, cancellationToken))
            {
                await store.RemoveAsync(blob, cancellationToken);
                return false;
            }

            File.Move(incoming, path, overwrite: true);
            folder.NoteChecked(path);
            folder.RemoveOthers(blob.Day, path);
            return true;
        }
        finally
        {
            IndexFolder.Remove(incoming);
        }
    }

    private static string Key(IndexBlob blob) => $"{blob.Day:yyyyMMdd}{blob.Hash}";

    private sealed record Entry(string Key, SharedSegment Segment, long Length);
}
