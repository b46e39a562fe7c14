using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes blobs again after an operator has fixed the cause of their failure.</summary>
public sealed class Replay(PoisonQueue poison, ArticleTries tries, ReceiptStore receipts, TimeProvider time)
{
    /// <summary>The time after which no further blob is started: Azure ends an HTTP request after 230 seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Processes all poisoned blobs, one after another. A blob that fails stays on the list, and is not tried again for five
    /// minutes. A blob that was deleted leaves the list.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">The queue does not answer.</exception>
    public async IAsyncEnumerable<TriedBlob> PoisonedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TriedBlob? tried = null;
        while (await poison.TakeAsync(IsHandledAsync, cancellationToken))
        {
            if (tried is not null)
                yield return tried;
            tried = null;
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
    /// <exception cref="Azure.RequestFailedException">The queue does not answer.</exception>
    public async Task<ReplayRun> RunAsync(int most, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        List<TriedBlob> blobs = [];
        await foreach (var tried in PoisonedAsync(cancellationToken))
        {
            blobs.Add(tried);
            if (blobs.Count >= most || time.GetElapsedTime(began) >= Longest)
                return new ReplayRun(blobs, More: true);
        }

        return new ReplayRun(blobs, More: false);
    }

    /// <summary>
    /// Processes a blob as if it had never been processed. If it is not in the inbox, the outcome is
    /// <see cref="ArticleOutcome.Gone"/>.
    /// </summary>
    public async Task<TriedBlob> RunAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            await receipts.ForgetAsync(blobName, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new TriedBlob(blobName, null, fault);
        }

        return await tries.TryAsync(new Attempt(blobName), cancellationToken);
    }
}

/// <summary>The result of a replay.</summary>
/// <param name="Blobs">The blobs, in the order in which they were processed.</param>
/// <param name="More">Whether there may be more.</param>
public sealed record ReplayRun(IReadOnlyList<TriedBlob> Blobs, bool More);
