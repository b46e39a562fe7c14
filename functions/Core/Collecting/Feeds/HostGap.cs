using System.Collections.Concurrent;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Keeps a pause between two requests of this machine to one host.</summary>
internal sealed class HostGap(TimeSpan gap, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TimeSpan> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _start = time.GetTimestamp();

    /// <summary>Waits until the host may be asked again.</summary>
    public async Task WaitAsync(string host, CancellationToken cancellationToken)
    {
        if (gap == TimeSpan.Zero)
            return;
        // Elapsed time: a clock that is set back must not delay anything.
        var now = time.GetElapsedTime(_start);
        var mine = _next.AddOrUpdate(host, now + gap, (_, next) => (next > now ? next : now) + gap) - gap;
        if (mine > now)
            await Task.Delay(mine - now, time, cancellationToken);
    }
}
