using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Handles blobs again for an operator who has removed the cause of their failure.</summary>
public sealed class Replay(PoisonQueue poison, ArticleTries tries, ReceiptStore receipts, TimeProvider time)
{
    /// <summary>Takes up nothing more after this: a caller over HTTP is cut off after 230 seconds on Azure.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Every poisoned blob, one after another. What fails stays on the list, and is not tried again for five minutes. A blob that
    /// was deleted leaves the list.
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

    /// <summary>The same, for a caller who does not wait for long.</summary>
    /// <param name="most">Blobs at most.</param>
    /// <param name="cancellationToken">Stops in the middle; what is unfinished stays on the list.</param>
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
    /// A blob the operator names, as if it had never been handled. One that is not in the inbox ends as
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

/// <summary>What a replay did.</summary>
/// <param name="Blobs">Each in turn.</param>
/// <param name="More">Whether there may be more that were not taken up.</param>
public sealed record ReplayRun(IReadOnlyList<TriedBlob> Blobs, bool More);
