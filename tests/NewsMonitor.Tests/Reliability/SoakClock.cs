using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Reliability;

/// <summary>The clock of one machine of a soak: it jumps, and all machines' clocks go on when pauses are to be over.</summary>
internal sealed class SoakClock : TimeProvider
{
    private const int MostSeconds = 600;
    private static long _ahead;
    private long _jump;

    /// <summary>How far all clocks have gone on.</summary>
    public static TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Lets all clocks go on.</summary>
    public static void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    /// <summary>Sets this clock to a time somewhat before or after the others.</summary>
    public void Jump(Random random) =>
        Interlocked.Exchange(ref _jump, TimeSpan.FromSeconds(random.Next(-MostSeconds, MostSeconds)).Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead + TimeSpan.FromTicks(Interlocked.Read(ref _jump));
}

/// <summary>The clock of the storage service, which goes on as the machines' do.</summary>
internal sealed class SoakServiceClock(StorageClock clock) : IServiceClock
{
    public bool IsService => true;

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        await clock.NowAsync(cancellationToken) + SoakClock.Ahead;
}
