namespace NewsMonitor.Core.Search;

/// <summary>A time in which articles were stored. It is half-open: it includes its first instant and excludes its last.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
public readonly record struct StoredSpan(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>All times.</summary>
    public static readonly StoredSpan Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Whether it has a time.</summary>
    /// <param name="ticks">In UTC.</param>
    internal bool Has(long ticks) => ticks >= From.UtcTicks && ticks < To.UtcTicks;
}
