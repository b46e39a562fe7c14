using System.Diagnostics;

namespace NewsMonitor.Core.Telemetry;

/// <summary>A step in progress.</summary>
public readonly struct StepTimer : IDisposable
{
    private readonly string _step;
    private readonly Activity? _activity;
    private readonly long _started = Stopwatch.GetTimestamp();

    internal StepTimer(string step, Activity? activity) => (_step, _activity) = (step, activity);

    /// <summary>Ends the step, whether or not it succeeded.</summary>
    public void Dispose()
    {
        NewsTelemetry.EndStep(_step, Stopwatch.GetElapsedTime(_started));
        _activity?.Dispose();
    }
}
