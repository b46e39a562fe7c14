using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes blobs whose events were lost or could not be delivered.</summary>
public sealed class Sweep(
    Backlog backlog,
    UndeliveredEvents undelivered,
    ArticleTries tries,
    RetryOptions options,
    TickStore ticks,
    TimeProvider time,
    ILogger<Sweep> logger
)
{
    /// <summary>Blobs dropped more recently than this are left to the trigger, which may be processing them.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private const int MaxReason = 100;
    private const int LeastOverlapHours = 6;
    private readonly int _parallelism = options.AtOnce();

    /// <summary>
    /// How far each sweep reaches back before the previous one: with one sweep an hour, far enough for all tries of a blob, and
    /// at least six hours.
    /// </summary>
    public static TimeSpan Overlap(RetryOptions options) => TimeSpan.FromHours(Math.Max(LeastOverlapHours, options.MaxTries + 1));

    /// <summary>
    /// Processes all missed blobs. One that fails does not stop the others; the next sweep tries it again, until it is poisoned.
    /// If no more blobs can be listed, those in progress are finished and counted before that is thrown.
    /// </summary>
    /// <param name="last">
    /// When the last sweep began; the minimum value for the first sweep, which checks everything. If sweeps did not get to the
    /// end of the inbox since an earlier one, that one counts.
    /// </param>
    /// <param name="cancellationToken">Stops before the next blob.</param>
    public async Task<SweepRun> RunAsync(DateTimeOffset last, CancellationToken cancellationToken)
    {
        var (from, now) = (await FromAsync(last, cancellationToken), time.GetUtcNow());
        var to = now - Fresh;
        var results = new Results();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
        try
        {
            // The loops' own tokens are not used: they are canceled when listing fails, and a fault in progress would be neither
            // counted nor logged.
            await Parallel.ForEachAsync(
                backlog.ReadAsync(from, to, cancellationToken),
                limits,
                async (blob, _) => await TryAsync(blob, results, cancellationToken)
            );
            await ticks.RecordSweptAsync(now, cancellationToken);
            await Parallel.ForEachAsync(
                undelivered.ReadAsync(cancellationToken),
                limits,
                async (file, _) => await ReplayAsync(file, results, cancellationToken)
            );
        }
        finally
        {
            logger.Swept(from, to, results.Handled, results.Failed);
        }

        await ticks.RecordWaitingAsync(results.Waiting, cancellationToken);
        return new SweepRun(results.Handled, results.Failed);
    }

    /// <summary>From when on blobs are listed. The host counts a sweep that failed as one, so that is noted here.</summary>
    private async Task<DateTimeOffset> FromAsync(DateTimeOffset last, CancellationToken cancellationToken)
    {
        var swept = await ticks.SweptAsync(cancellationToken);
        if (swept is null)
            await ticks.RecordSweptAsync(last, cancellationToken);
        var (since, overlap) = (swept?.Until < last ? swept.Until : last, Overlap(options));
        return since - DateTimeOffset.MinValue > overlap ? since - overlap : DateTimeOffset.MinValue;
    }

    // What is fresh, too: nobody else will process it.
    private async Task ReplayAsync(UndeliveredFile file, Results results, CancellationToken cancellationToken)
    {
        var isDone = true;
        foreach (var name in file.Blobs)
        {
            if (await backlog.FindAsync(name, cancellationToken) is not { } blob)
                continue;
            if (results.HasFailed(blob))
                isDone = false;
            else
                isDone &= await TryAsync(blob, results, cancellationToken);
        }

        if (!isDone)
            return;
        logger.EventReplayed(
            file.Blobs.Count,
            UntrustedText.Line(file.First.DeadLetterReason ?? "", MaxReason),
            UntrustedText.Line(file.First.LastDeliveryOutcome ?? "", MaxReason),
            file.First.DeliveryAttempts ?? 0
        );
        await undelivered.RemoveAsync(file, cancellationToken);
    }

    /// <returns>Whether the blob does not wait any more.</returns>
    private async Task<bool> TryAsync(BlobVersion blob, Results results, CancellationToken cancellationToken)
    {
        // Nothing else lists blobs as poisoned that only sweeps have seen.
        var tried = await tries.TryAsync(new Attempt(blob.Name, blob.ETag, ListsPoisoned: true), cancellationToken);
        return results.Add(blob, tried);
    }

    private sealed class Results
    {
        private readonly ConcurrentDictionary<(string, string), DateTimeOffset> _waiting = new();
        private int _handled;
        private int _failed;

        public int Handled => _handled;

        public int Failed => _failed;

        public WaitingBlobs Waiting =>
            _waiting.Values.Aggregate(new WaitingBlobs(0, null), (waiting, dropped) => waiting.With(dropped));

        public bool HasFailed(BlobVersion blob) => _waiting.ContainsKey((blob.Name, blob.ETag));

        public bool Add(BlobVersion blob, TriedBlob tried)
        {
            if (tried.Fault is null)
                Interlocked.Increment(ref _handled);
            else
                Interlocked.Increment(ref _failed);
            return tried.Fault is null || tried.IsGivenUp || !_waiting.TryAdd((blob.Name, blob.ETag), blob.LastModified);
        }
    }
}

/// <summary>The result of a sweep.</summary>
/// <param name="Handled">The number of missed blobs that ended with an outcome.</param>
/// <param name="Failed">The number of missed blobs that failed; the log has the details.</param>
public sealed record SweepRun(int Handled, int Failed);
