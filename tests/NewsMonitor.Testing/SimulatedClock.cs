using NewsMonitor.Core.Storage;

namespace NewsMonitor.Testing;

/// <summary>A storage service whose clock the test controls.</summary>
internal sealed class SimulatedClock(TimeProvider clock) : IServiceClock
{
    public bool IsService => false;

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => Task.FromResult(clock.GetUtcNow());
}
