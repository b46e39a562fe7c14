namespace NewsMonitor.Testing;

/// <summary>
/// A clock that stands, so that no day ends while a test runs. How long something takes is measured as by any other clock.
/// </summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>
    /// It is noon, UTC, of the last day that began half an hour before the run or earlier. By storage's own clock, which goes on,
    /// the day before is over then, but its articles are not counted for good for another half hour.
    /// </summary>
    public static readonly StandingClock Noon = new(
        new DateTimeOffset(System.GetUtcNow().AddMinutes(-30).UtcDateTime.Date.AddHours(12), TimeSpan.Zero)
    );

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => now;
}
