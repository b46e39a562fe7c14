using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes blobs whose events were lost.</summary>
public sealed class Sweep(
    Backlog backlog,
    ArticleTries tries,
    RetryOptions options,
    TickStore ticks,
    TimeProvider time,
    ILogger<Sweep> logger
)
{
    /// <summary>Blobs dropped more recently than this are left to the trigger, which may be processing them.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How far each sweep reaches back before the previous one: with one sweep an hour, far enough for all tries of a blob.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(6);

    private readonly int _parallelism = options.AtOnce();

    /// <summary>
    /// Processes all missed blobs. One that fails does not stop the others; the next sweep tries it again, until it is poisoned.
    /// If no more blobs can be listed, those in progress are finished and counted before that is thrown.
    /// </summary>
    /// <param name="last">When the last sweep began; the minimum value for the first sweep, which checks everything.</param>
    /// <param name="cancellationToken">Stops before the next blob.</param>
    public async Task<SweepRun> RunAsync(DateTimeOffset last, CancellationToken cancellationToken)
    {
        var from = last - DateTimeOffset.MinValue > Overlap ? last - Overlap : DateTimeOffset.MinValue;
        var to = time.GetUtcNow() - Fresh;
        var (handled, failed) = (0, 0);
        ConcurrentBag<DateTimeOffset> waiting = [];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(backlog.ReadAsync(from, to, cancellationToken), limits, TryAsync);
        }
        finally
        {
            logger.Swept(from, to, handled, failed);
        }

        await ticks.RecordWaitingAsync(waiting.IsEmpty ? null : waiting.Min(), cancellationToken);
        return new SweepRun(handled, failed);

        // The loop's own token is not used: it is canceled when listing fails, and a fault in progress would be neither counted
        // nor logged.
        async ValueTask TryAsync(BlobVersion blob, CancellationToken _)
        {
            // Nothing else lists blobs as poisoned that only sweeps have seen.
            var tried = await tries.TryAsync(new Attempt(blob.Name, blob.ETag, ListsPoisoned: true), cancellationToken);
            if (tried.Fault is null)
                Interlocked.Increment(ref handled);
            else
                Interlocked.Increment(ref failed);
            if (tried.Fault is not null && !tried.IsGivenUp)
                waiting.Add(blob.LastModified);
        }
    }
}

/// <summary>The result of a sweep.</summary>
/// <param name="Handled">The number of missed blobs that ended with an outcome.</param>
/// <param name="Failed">The number of missed blobs that failed; the log has the details.</param>
public sealed record SweepRun(int Handled, int Failed);
