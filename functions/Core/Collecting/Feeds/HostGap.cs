using System.Collections.Concurrent;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Keeps a pause between two requests of this machine to one host, and the longer one that a host asks for by Retry-After. That
/// pause applies to everything that is fetched from there.
/// </summary>
internal sealed class HostGap(TimeSpan gap, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, TimeSpan> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, TimeSpan> _closed = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _start = time.GetTimestamp();

    /// <summary>The host must not be asked for this long.</summary>
    public void Close(string host, TimeSpan wait)
    {
        var until = time.GetElapsedTime(_start) + wait;
        _closed.AddOrUpdate(host, until, (_, earlier) => earlier > until ? earlier : until);
    }

    /// <summary>Waits until the host may be asked again.</summary>
    /// <returns>Null; or how long the host must not be asked, without waiting, if that is more than a minute.</returns>
    public async Task<TimeSpan?> WaitAsync(string host, CancellationToken cancellationToken)
    {
        // Elapsed time: a clock that is set back must not delay anything.
        var now = time.GetElapsedTime(_start);
        var opens = _closed.GetValueOrDefault(host);
        if (opens - now > LongestWait)
            return opens - now;
        var earliest = opens > now ? opens : now;
        var mine = _next.AddOrUpdate(host, earliest + gap, (_, next) => (next > earliest ? next : earliest) + gap) - gap;
        if (mine > now)
            await Task.Delay(mine - now, time, cancellationToken);
        return null;
    }
}
