using Microsoft.Extensions.Logging;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Handles what the trigger was never told of: events can be lost.</summary>
public sealed class Sweep(Backlog backlog, ArticleTries tries, TriggerOptions options, TimeProvider time, ILogger<Sweep> logger)
{
    /// <summary>What was dropped less than this ago is left to the trigger, which may have it in hand.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How far each sweep reaches back before the last: at one an hour, far enough for every try a blob may have.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(6);

    private readonly int _parallelism = options.Parallelism > 0 ? options.Parallelism : 2 * Environment.ProcessorCount;

    /// <summary>
    /// Runs the path for every missed blob. One that fails stops no other and is taken up by the next sweep, until it is given
    /// up.
    /// </summary>
    /// <param name="last">When the last sweep began; the least value for the first, which looks at everything.</param>
    /// <param name="cancellationToken">Takes up nothing more.</param>
    public async Task<SweepRun> RunAsync(DateTimeOffset last, CancellationToken cancellationToken)
    {
        var from = last - DateTimeOffset.MinValue > Overlap ? last - Overlap : DateTimeOffset.MinValue;
        var to = time.GetUtcNow() - Fresh;
        var (handled, failed) = (0, 0);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            backlog.ReadAsync(from, to, cancellationToken),
            limits,
            async (blob, stop) =>
            {
                // Blobs that only sweeps have seen are listed as poisoned by nobody else.
                var tried = await tries.TryAsync(new Attempt(blob.Name, blob.ETag, ListsPoisoned: true), stop);
                if (tried.Fault is null)
                    Interlocked.Increment(ref handled);
                else
                    Interlocked.Increment(ref failed);
            }
        );
        logger.Swept(from, to, handled, failed);
        return new SweepRun(handled, failed);
    }
}

/// <summary>What a sweep did.</summary>
/// <param name="Handled">Missed blobs that ended with an outcome.</param>
/// <param name="Failed">Missed blobs that failed; the log has each.</param>
public sealed record SweepRun(int Handled, int Failed);
