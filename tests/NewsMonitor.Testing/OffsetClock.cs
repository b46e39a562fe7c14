namespace NewsMonitor.Testing;

/// <summary>A machine's clock that is wrong by so much.</summary>
internal sealed class OffsetClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
}
