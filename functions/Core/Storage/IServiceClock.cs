namespace NewsMonitor.Core.Storage;

/// <summary>
/// The clock that decides which window of a digest an article belongs to. It is the storage service's, because machines differ:
/// their clocks may be wrong, and between looking at the clock and writing a row a machine may be suspended or throttled.
/// </summary>
public interface IServiceClock
{
    /// <summary>
    /// Whether the service puts its time into rows (<see cref="ServiceTime"/>). If not, time is simulated, and rows have the
    /// time of the machine's <see cref="TimeProvider"/>.
    /// </summary>
    bool IsService { get; }

    /// <summary>The service's time, in whole seconds rounded down.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken);
}
