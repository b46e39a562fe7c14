using Microsoft.Extensions.Logging;

namespace NewsMonitor.Local.Trigger;

/// <summary>An outage of storage: reported once, then retried with growing pauses.</summary>
internal sealed class Outage(ILogger logger, TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private TimeSpan _pause = TimeSpan.Zero;

    /// <summary>How long to wait after another failure.</summary>
    public TimeSpan Next(Exception fault)
    {
        var wasOver = _pause == TimeSpan.Zero;
        _pause = wasOver ? First : TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, longest.Ticks));
        if (wasOver)
            Log.StorageAway(logger, fault.Message.Split('\n', 2)[0].TrimEnd(), _pause);
        return _pause;
    }

    public void Over()
    {
        if (_pause == TimeSpan.Zero)
            return;
        _pause = TimeSpan.Zero;
        Log.StorageBack(logger);
    }
}
