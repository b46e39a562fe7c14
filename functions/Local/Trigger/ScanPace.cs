namespace NewsMonitor.Local.Trigger;

/// <summary>
/// When to scan the inbox again. Scanning a large inbox takes at most a fiftieth of the time, but a scan that was slow, perhaps
/// because storage was, does not delay the next one for more than a minute. Not affected by changes of the clock.
/// </summary>
internal sealed class ScanPace(TimeProvider time)
{
    private const int Share = 50;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private long _began;
    private long _ended;
    private TimeSpan _pause = TimeSpan.Zero;

    public bool IsDue => time.GetElapsedTime(_ended) >= _pause;

    public void Begin() => _began = time.GetTimestamp();

    public void End()
    {
        var pause = Share * time.GetElapsedTime(_began);
        Wait(
            pause < Shortest ? Shortest
            : pause > Longest ? Longest
            : pause
        );
    }

    /// <summary>Sets the pause from now on.</summary>
    public void Wait(TimeSpan pause) => (_ended, _pause) = (time.GetTimestamp(), pause);
}
