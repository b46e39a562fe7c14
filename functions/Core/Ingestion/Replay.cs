using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Handles poisoned blobs again, for an operator who has mended the cause.</summary>
public sealed class Replay(PoisonQueue poison, ArticleTries tries, TimeProvider time)
{
    /// <summary>Takes up nothing more after this: a caller over HTTP is cut off after 230 seconds on Azure.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// One after another; what fails stays on the list, and is not tried again for five minutes. A blob that was deleted leaves it.
    /// </summary>
    /// <param name="most">Blobs at most.</param>
    /// <param name="cancellationToken">Stops in the middle; what is unfinished stays on the list.</param>
    /// <exception cref="Azure.RequestFailedException">The queue does not answer.</exception>
    public async Task<ReplayRun> RunAsync(int most, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        List<ReplayedBlob> blobs = [];
        var more = true;
        while (more && blobs.Count < most && time.GetElapsedTime(began) < Longest)
        {
            more = await poison.TakeAsync(
                async name =>
                {
                    blobs.Add(await TryAsync(name, cancellationToken));
                    return blobs[^1].Fault is null;
                },
                cancellationToken
            );
        }

        return new ReplayRun(blobs, more);
    }

    private async Task<ReplayedBlob> TryAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await tries.RunAsync(name, cancellationToken);
            return new ReplayedBlob(name, outcome.GetType().Name, (outcome as ArticleOutcome.Rejected)?.Rejection.Reason, null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReplayedBlob(name, null, null, ArticleTries.Reason(fault));
        }
    }
}

/// <summary>What a replay did.</summary>
/// <param name="Blobs">Each in turn.</param>
/// <param name="More">Whether there may be more that were not taken up.</param>
public sealed record ReplayRun(IReadOnlyList<ReplayedBlob> Blobs, bool More);

/// <summary>A blob that was handled again.</summary>
/// <param name="Blob">Its name.</param>
/// <param name="Outcome">The name of its <see cref="ArticleOutcome"/>; null where it failed again.</param>
/// <param name="Reason">Why it was rejected, where it was.</param>
/// <param name="Fault">Why it failed again; null where it did not.</param>
public sealed record ReplayedBlob(string Blob, string? Outcome, string? Reason, string? Fault);
