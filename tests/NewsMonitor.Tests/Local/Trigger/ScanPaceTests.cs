using NewsMonitor.Local.Trigger;

namespace NewsMonitor.Tests.Local.Trigger;

public sealed class ScanPaceTests
{
    private readonly TwoClocks _time = new();

    /// <summary>A laptop whose clock was wrong, or a clock that is set back in autumn.</summary>
    [Fact]
    public void AClockThatIsSetBackDelaysNoScan()
    {
        var pace = new ScanPace(_time);
        pace.IsDue.ShouldBeTrue();
        Scan(pace, TimeSpan.FromMilliseconds(10));
        pace.IsDue.ShouldBeFalse();

        _time.Wall -= TimeSpan.FromHours(2);
        _time.Monotonic += TimeSpan.FromSeconds(1);

        pace.IsDue.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 5)]
    [InlineData(1, 50)]
    [InlineData(2, 60)]
    [InlineData(30, 60)]
    public void ASlowScanDelaysTheNextForAMinuteAtMost(double took, double pause)
    {
        var pace = new ScanPace(_time);
        Scan(pace, TimeSpan.FromSeconds(took));

        _time.Monotonic += TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1);
        pace.IsDue.ShouldBeFalse();
        _time.Monotonic += TimeSpan.FromTicks(1);
        pace.IsDue.ShouldBeTrue();
    }

    private void Scan(ScanPace pace, TimeSpan took)
    {
        pace.Begin();
        _time.Monotonic += took;
        pace.End();
    }

    /// <summary>The wall clock can be set without the other, as on every machine.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        public TimeSpan Monotonic { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Monotonic.Ticks;
    }
}
