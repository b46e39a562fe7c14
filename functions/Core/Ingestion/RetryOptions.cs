using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// How articles are tried. <c>newsmonitor run</c> uses all values. On Azure, the sweep uses <see cref="Parallelism"/> and
/// <see cref="MaxTries"/>, and host.json has the trigger's own: <c>maxDegreeOfParallelism</c> and <c>poisonBlobThreshold</c>.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>Articles processed at once; 0 means twice the number of cores.</summary>
    [Range(0, 256)]
    public int Parallelism { get; init; }

    /// <summary>The same with the default resolved: at least 1.</summary>
    public int AtOnce() => Parallelism > 0 ? Parallelism : 2 * Environment.ProcessorCount;

    /// <summary>Tries before a blob is poisoned.</summary>
    [Range(1, 100)]
    public int MaxTries { get; init; } = 5;

    /// <summary>
    /// How long an article may stay unfinished before another runner takes it over, in seconds; extended while work continues.
    /// </summary>
    [Range(5, 3600)]
    public int VisibilitySeconds { get; init; } = 30;

    /// <summary>Pause before the second try, in seconds; doubled for each further one.</summary>
    [Range(0, 3600)]
    public int RetrySeconds { get; init; } = 5;

    /// <summary>The pause after a number of failed tries; at most an hour.</summary>
    public TimeSpan PauseAfter(int tries) => TimeSpan.FromSeconds(Math.Min(RetrySeconds * Math.Pow(2, tries - 1), 3600));
}
