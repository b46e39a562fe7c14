using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
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
        ExceptionDispatchInfo? fault;
        try
        {
            fault = await ReplayUndeliveredAsync(results, cancellationToken);
            await EachAsync(
                backlog.ReadAsync(from, to, cancellationToken),
                open => TryOrDeferAsync(open, results, cancellationToken),
                cancellationToken
            );
            await ticks.RecordSweptAsync(now, cancellationToken);
            foreach (var suspect in results.Suspects)
                await TryAsync(suspect, results, cancellationToken);
        }
        finally
        {
            logger.Swept(from, to, results.Handled, results.Failed);
        }

        await NoteWaitingAsync(results.Waiting, cancellationToken);
        fault?.Throw();
        return new SweepRun(results.Handled, results.Failed);
    }

    // First and by itself, since listing may take longer than a run may. What fails here must not keep the rest waiting.
    private async Task<ExceptionDispatchInfo?> ReplayUndeliveredAsync(Results results, CancellationToken cancellationToken)
    {
        try
        {
            await EachAsync(
                undelivered.ReadAsync(cancellationToken),
                file => ReplayAsync(file, results, cancellationToken),
                cancellationToken
            );
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return ExceptionDispatchInfo.Capture(fault);
        }
    }

    // The loop's own token is not used: it is canceled when listing fails, and a fault in progress would be neither counted nor
    // logged.
    private Task EachAsync<T>(IAsyncEnumerable<T> all, Func<T, Task> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken },
            async (one, _) => await act(one)
        );

    private Task NoteWaitingAsync(WaitingBlobs waiting, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow() - waiting.Oldest ?? TimeSpan.Zero;
        NewsTelemetry.BacklogAge(age > TimeSpan.Zero ? age : TimeSpan.Zero);
        return ticks.RecordWaitingAsync(waiting, cancellationToken);
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
            if (await backlog.FindAsync(name, cancellationToken) is { } open)
                isDone &= await TryOrDeferAsync(open, results, cancellationToken);
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

    /// <summary>
    /// Tries a blob, unless this sweep has. One that may have ended the process waits until all others are done, and is then
    /// tried by itself.
    /// </summary>
    /// <returns>Whether the blob does not wait any more.</returns>
    private async Task<bool> TryOrDeferAsync(OpenVersion open, Results results, CancellationToken cancellationToken)
    {
        if (open.IsSuspect)
            results.Defer(open.Blob);
        return !open.IsSuspect && !results.HasFailed(open.Blob) && await TryAsync(open.Blob, results, cancellationToken);
    }

    private async Task<bool> TryAsync(BlobVersion blob, Results results, CancellationToken cancellationToken)
    {
        // Nothing else lists blobs as poisoned that only sweeps have seen.
        var attempt = new Attempt(blob.Name, blob.ETag, ListsPoisoned: true) { NotesBegin = true };
        return results.Add(blob, await tries.TryAsync(attempt, cancellationToken));
    }

    private sealed class Results
    {
        private readonly ConcurrentDictionary<(string, string), DateTimeOffset> _waiting = new();
        private readonly ConcurrentDictionary<(string, string), BlobVersion> _suspects = new();
        private int _handled;
        private int _failed;

        public int Handled => _handled;

        public int Failed => _failed;

        public WaitingBlobs Waiting =>
            _waiting.Values.Aggregate(new WaitingBlobs(0, null), (waiting, dropped) => waiting.With(dropped));

        public ICollection<BlobVersion> Suspects => _suspects.Values;

        public void Defer(BlobVersion blob) => _suspects.TryAdd((blob.Name, blob.ETag), blob);

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
