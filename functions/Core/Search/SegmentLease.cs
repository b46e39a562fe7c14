namespace NewsMonitor.Core.Search;

/// <summary>A segment that several searches use; it is closed when its owner and all of them have let go of it.</summary>
internal sealed class SharedSegment(Segment segment)
{
    private readonly Lock _gate = new();
    private int _users = 1;

    /// <summary>Uses the segment; dispose of the lease afterwards.</summary>
    public SegmentLease Use()
    {
        lock (_gate)
            _users++;
        return new SegmentLease(segment, this);
    }

    /// <summary>Ends one use, or that of the owner.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0)
                return;
        }

        segment.Dispose();
    }
}

/// <summary>The use of a segment.</summary>
internal sealed class SegmentLease(Segment segment, SharedSegment owner) : IDisposable
{
    public Segment Segment => segment;

    public void Dispose() => owner.Release();
}
