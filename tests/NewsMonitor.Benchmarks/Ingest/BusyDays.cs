namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>
/// A clock by which every thousand handled articles are a day. Azurite walks through all rows of a partition to find one, so that
/// twenty mentions each for ten thousand articles of one day would take it an hour; memory is the same either way.
/// </summary>
internal sealed class BusyDays : TimeProvider
{
    private const int ArticlesPerDay = 1_000;
    private int _handled;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(Volatile.Read(ref _handled) / ArticlesPerDay);

    public void Handled() => Interlocked.Increment(ref _handled);
}
