using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>
/// Does what is due again and again, as a timer function does, and notes it. A failure is reported once and retried at the next
/// tick.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="screen">Where failures and what was done are reported.</param>
/// <param name="tick">The pause between two looks at what is due.</param>
/// <param name="delayed">What a failure delays, as the beginning of a sentence.</param>
internal abstract class SessionClock(Session session, Screen screen, TimeSpan tick, string delayed)
{
    private readonly TickStore _ticks = session.Get<TickStore>();
    private string _reported = "";

    /// <summary>Where failures and what was done are reported.</summary>
    protected Screen Screen { get; } = screen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(tick, session.Get<TimeProvider>());
        try
        {
            do await TickAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The storage client throws a cancellation together with the faults before it.
        }
    }

    /// <summary>What is done at each tick. If one of them fails, the others continue.</summary>
    protected abstract IEnumerable<TimedWork> Works { get; }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        List<string> faults = [];
        foreach (var (timer, work) in Works)
        {
            var known = faults.Count;
            try
            {
                await work(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                faults.Add(fault.FirstLine());
            }

            await _ticks.RecordAsync(timer, failed: faults.Count > known, cancellationToken);
        }

        var report = string.Join("; ", faults.Distinct());
        if (report.Length > 0 && report != _reported)
            Screen.Fail($"{delayed}: {report}");
        _reported = report;
    }
}

/// <summary>What a <see cref="SessionClock"/> does.</summary>
/// <param name="Timer">The function that does it on Azure.</param>
/// <param name="Work">Does it.</param>
internal readonly record struct TimedWork(string Timer, Func<CancellationToken, Task> Work);
