namespace NewsMonitor.Core.Storage;

/// <summary>
/// The storage service's time during a run. The service is asked once; from then on the time is counted, so that it does not
/// matter if the machine's clock is wrong, or set back meanwhile.
/// </summary>
public sealed class RunClock
{
    private readonly DateTimeOffset _asked;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _machine;
    private readonly long _since;

    /// <param name="asked">What the service has just said.</param>
    /// <param name="time">Counts on.</param>
    public RunClock(DateTimeOffset asked, TimeProvider time) =>
        (_asked, _time, _machine, _since) = (asked, time, time.GetUtcNow(), time.GetTimestamp());

    /// <summary>The service's time.</summary>
    public DateTimeOffset Now
    {
        get
        {
            // While a machine is suspended, only its clock goes on.
            var (counted, shown) = (_time.GetElapsedTime(_since), _time.GetUtcNow() - _machine);
            return _asked + (counted > shown ? counted : shown);
        }
    }
}
