namespace NewsMonitor.Tests.Reliability;

/// <summary>The clock of one machine of a soak: it jumps, and all machines' clocks go on when pauses are to be over.</summary>
internal sealed class SoakClock : TimeProvider
{
    // Two clocks differ by less than the margin of a claim.
    private const int MostSeconds = 20;
    private static long _ahead;
    private long _jump;

    /// <summary>Lets all clocks go on.</summary>
    public static void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    /// <summary>Sets this clock to a time somewhat before or after the others.</summary>
    public void Jump(Random random) =>
        Interlocked.Exchange(ref _jump, TimeSpan.FromSeconds(random.Next(-MostSeconds, MostSeconds)).Ticks);

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead) + Interlocked.Read(ref _jump));
}
