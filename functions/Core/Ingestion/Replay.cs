using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes blobs again after an operator has fixed the cause of their failure.</summary>
public sealed class Replay(
    PoisonQueue poison,
    Backlog backlog,
    ArticleTries tries,
    ReceiptStore receipts,
    InboxStore inbox,
    RetryOptions options,
    TimeProvider time
)
{
    /// <summary>The time after which nothing more is searched or started: Azure ends an HTTP request after 230 seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The time after which a blob that takes long is interrupted, so that the answer still comes. What it has done stays done,
    /// and the next replay goes on there.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);

    /// <summary>
    /// Processes all poisoned blobs, one after another: first those on the list, then those that the list has kept too long and
    /// lost. A blob that fails stays on the list, and is not tried again for five minutes. A blob that was deleted leaves it.
    /// </summary>
    /// <param name="pass">The pass over the list.</param>
    /// <param name="isOver">Asked between two requests; nothing more is taken up once it says so.</param>
    /// <param name="cancellationToken">Stops; unfinished blobs stay on the list.</param>
    /// <exception cref="Azure.RequestFailedException">The queue, or another service, does not answer.</exception>
    public async IAsyncEnumerable<TriedBlob> PoisonedAsync(
        PoisonPass pass,
        Func<bool> isOver,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        TriedBlob? tried = null;
        while (!isOver() && await pass.TakeAsync(IsHandledAsync, cancellationToken))
        {
            if (tried is not null)
                yield return tried;
            tried = null;
        }

        if (isOver())
            yield break;
        var lost = await receipts.FindFailedAsync(
            options.MaxTries,
            time.GetUtcNow() - PoisonQueue.Kept,
            isOver,
            cancellationToken
        );
        await foreach (var blob in backlog.ReadPoisonedAsync(lost, cancellationToken))
        {
            if (isOver())
                yield break;
            var attempt = new Attempt(blob.Name, blob.Failure.ETag, ListsPoisoned: true);
            yield return await tries.TryAsync(attempt, cancellationToken);
        }

        async Task<bool> IsHandledAsync(string name)
        {
            tried = await tries.TryAsync(new Attempt(name), cancellationToken);
            return tried.Fault is null;
        }
    }

    /// <summary>The same, for a caller that cannot wait long.</summary>
    /// <param name="most">The maximum number of blobs.</param>
    /// <param name="cancellationToken">Stops; unfinished blobs stay on the list.</param>
    /// <exception cref="Azure.RequestFailedException">The queue, or another service, does not answer.</exception>
    public async Task<ReplayRun> RunAsync(int most, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        List<TriedBlob> blobs = [];
        await using var pass = poison.Begin();
        var isInterrupted = await IsInterruptedAsync(
            async limited =>
            {
                await foreach (var tried in PoisonedAsync(pass, IsOver, limited))
                    blobs.Add(tried);
            },
            cancellationToken
        );
        var left = await pass.CountAsync(cancellationToken);
        return new ReplayRun(blobs, left, pass.SetAside, More: isInterrupted || IsOver() || left > 0)
        {
            IsInterrupted = isInterrupted,
        };

        bool IsOver() => blobs.Count >= most || time.GetElapsedTime(began) >= Longest;
    }

    /// <summary>
    /// Processes a blob like <see cref="RunAsync(string, CancellationToken)"/>, for a caller that cannot wait long.
    /// </summary>
    /// <returns>How it ended; null if it was interrupted.</returns>
    public async Task<TriedBlob?> RunBrieflyAsync(string blobName, CancellationToken cancellationToken)
    {
        TriedBlob? tried = null;
        await IsInterruptedAsync(async limited => tried = await RunAsync(blobName, limited), cancellationToken);
        return tried;
    }

    private async Task<bool> IsInterruptedAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await work(both.Token);
            return false;
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>
    /// Processes a blob as if it had never been processed, or, if its current version is not finished, once more. If it is not in
    /// the inbox, the outcome is <see cref="ArticleOutcome.Gone"/>.
    /// </summary>
    public async Task<TriedBlob> RunAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            if (await IsFinishedAsync(blobName, cancellationToken))
                await receipts.ForgetAsync(blobName, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new TriedBlob(blobName, null, fault);
        }

        return await tries.TryAsync(new Attempt(blobName), cancellationToken);
    }

    // Failed tries of an unfinished version are counted on, since a blob that no receipt calls poisoned is lost once its message
    // has expired; and the articles of the version before still have to give way.
    private async Task<bool> IsFinishedAsync(string blobName, CancellationToken cancellationToken)
    {
        if ((await receipts.FindAsync(blobName, cancellationToken))?.Receipt is not { } known)
            return false;
        if (known.Fault is not null)
            return true;
        if (await inbox.FindAsync(blobName, cancellationToken) is not { } current || !known.Settles(current))
            return false;

        // What waits for an embargo may have failed at its end.
        return known.IsDone(current.ETag) || known.Failure?.ETag != current.ETag;
    }
}

/// <summary>The result of a replay.</summary>
/// <param name="Blobs">The blobs, in the order in which they were processed.</param>
/// <param name="Left">
/// The service's estimate of the number of blobs that are still on the list, including those that failed less than five minutes
/// ago.
/// </param>
/// <param name="SetAside">The number of messages that name no blob and were moved to a queue of their own.</param>
/// <param name="More">Whether there may be more.</param>
public sealed record ReplayRun(IReadOnlyList<TriedBlob> Blobs, int Left, int SetAside, bool More)
{
    /// <summary>Whether a further blob was begun and took too long; it stays on the list, and goes on where it stopped.</summary>
    public bool IsInterrupted { get; init; }
}
