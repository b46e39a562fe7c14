using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Tests.Core.Telemetry;

/// <summary>
/// What the product measures while this is in use, and only what the test that made it causes: other tests run at the same time.
/// </summary>
internal sealed class Listener : IDisposable
{
    private static readonly AsyncLocal<Listener?> Current = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Listener()
    {
        Current.Value = this;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == NewsTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>(Note);
        _meters.SetMeasurementEventCallback<int>(Note);
        _meters.SetMeasurementEventCallback<double>(Note);
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NewsTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Current.Value == this)
                    Activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    private ConcurrentQueue<Measured> Measurements { get; } = [];

    /// <summary>What an instrument measured, by the values of its tags: counters summed up, of others the last value.</summary>
    public Dictionary<string, double> Values(string instrument) =>
        Measurements
            .Where(measured => measured.Instrument.Name == instrument)
            .GroupBy(measured => measured.Tags)
            .ToDictionary(
                same => same.Key,
                same => same.Last().Instrument is Counter<long> ? same.Sum(one => one.Value) : same.Last().Value
            );

    /// <summary>How often an instrument measured, by the values of its tags.</summary>
    public Dictionary<string, int> Counts(string instrument) =>
        Measurements
            .Where(measured => measured.Instrument.Name == instrument)
            .CountBy(measured => measured.Tags)
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct, IConvertible
    {
        var values = string.Join(' ', tags.ToArray().Select(tag => tag.Value));
        if (Current.Value == this)
            Measurements.Enqueue(new Measured(instrument, values, value.ToDouble(null)));
    }

    private sealed record Measured(Instrument Instrument, string Tags, double Value);
}
