using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Trigger;

/// <summary>A step that fails again and again: each reason is reported once, and the pauses between tries grow.</summary>
internal sealed class Outage(ILogger logger, TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private TimeSpan _pause = TimeSpan.Zero;
    private string _reported = "";

    public bool IsOn => _pause > TimeSpan.Zero;

    /// <summary>How long to wait after another failure.</summary>
    public TimeSpan Next(Exception fault)
    {
        _pause = IsOn ? TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, longest.Ticks)) : First;
        Report(fault);
        return _pause;
    }

    public void Over()
    {
        if (!IsOn)
            return;
        (_pause, _reported) = (TimeSpan.Zero, "");
        Log.StorageBack(logger);
    }

    private void Report(Exception fault)
    {
        var reason = fault.FirstLine();
        if (reason == _reported)
            return;
        _reported = reason;
        if (fault.IsOfStorage() || fault is OperationCanceledException)
            Log.StorageAway(logger, reason, _pause);
        else
            Log.Unexpected(logger, fault, _pause);
    }
}
