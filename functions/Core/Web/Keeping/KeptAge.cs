using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>Whether what is kept of a day may be shown, by its age.</summary>
/// <param name="Counts">How long it may be shown before it is looked up again; null if it must be made first.</param>
/// <param name="IsBehind">Whether to make it again while it is shown.</param>
internal readonly record struct KeptAge(TimeSpan? Counts, bool IsBehind)
{
    /// <summary>How long what is over counts; it changes only if articles are replaced.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    /// <summary>How old something may be that is shown while it is made again. It is made ahead every half hour.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromMinutes(45);

    // While it is made again.
    private static readonly TimeSpan Briefly = TimeSpan.FromSeconds(5);

    /// <param name="facts">What is known of it.</param>
    /// <param name="now">When it was looked up, by the service's clock.</param>
    /// <param name="usual">How long it counts if it is made quickly.</param>
    public static KeptAge Of(DerivedFacts facts, DateTimeOffset now, TimeSpan usual)
    {
        if (facts.IsOver)
            return new KeptAge(Settled, IsBehind: false);
        var (age, fresh) = (now - facts.AsOf, Freshness.Of(usual, facts.Took));
        return age < fresh ? new KeptAge(fresh - age, IsBehind: false)
            : age >= Oldest ? new KeptAge(null, IsBehind: true)
            : new KeptAge(Briefly, IsBehind: true);
    }
}
