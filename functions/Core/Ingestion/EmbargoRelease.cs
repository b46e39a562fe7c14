using Microsoft.Extensions.Logging;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes what waited for an embargo that is over. It may be run on any number of machines at once.</summary>
public sealed class EmbargoRelease(
    EmbargoStore embargoes,
    ArticleTries tries,
    Receipts receipts,
    ReceiptStore store,
    PartStore parts,
    InboxStore inbox,
    ILogger<EmbargoRelease> logger
)
{
    /// <summary>
    /// Processes all that is due; last, as a sweep does, what may have ended the process. What fails waits for the next run,
    /// until it is poisoned.
    /// </summary>
    /// <returns>How each file ended.</returns>
    public async Task<IReadOnlyList<TriedBlob>> RunAsync(CancellationToken cancellationToken)
    {
        List<TriedBlob> released = [];
        List<IGrouping<BlobVersion, EmbargoedPart>> suspects = [];
        foreach (var blob in (await embargoes.DueAsync(cancellationToken)).GroupBy(part => part.Origin.Blob))
        {
            if ((await store.FindAsync(blob.Key.Name, cancellationToken))?.Receipt.IsSuspect(blob.Key) is true)
                suspects.Add(blob);
            else
                released.Add(await ReleaseAsync(blob, cancellationToken));
        }

        foreach (var suspect in suspects)
            released.Add(await ReleaseAsync(suspect, cancellationToken));
        return released;
    }

    private async Task<TriedBlob> ReleaseAsync(IGrouping<BlobVersion, EmbargoedPart> blob, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(blob.Key.Name, blob.Key.ETag, ListsPoisoned: true) { NotesBegin = true };
        var tried = await tries.TryAsync(attempt, cancellationToken);
        if (tried.Outcome is ArticleOutcome.Gone)
            await LoseAsync([.. blob.DistinctBy(part => part.Number)], cancellationToken);
        if (tried.Fault is null || tried.IsGivenUp)
            await RemoveAsync(blob, tried, cancellationToken);
        return tried;
    }

    // It may not have been meant: a storage account also deletes what is older than its settings say.
    private async Task LoseAsync(List<EmbargoedPart> lost, CancellationToken cancellationToken)
    {
        foreach (var part in lost)
            await receipts.LoseAsync(part, cancellationToken);
        logger.EmbargoedGone(lost[0].Origin.Blob.Name, lost.Count);
    }

    private async Task RemoveAsync(IEnumerable<EmbargoedPart> blob, TriedBlob tried, CancellationToken cancellationToken)
    {
        var isOver = tried is { IsGivenUp: true } or { Outcome: ArticleOutcome.Gone };
        List<EmbargoedPart> over = [];
        foreach (var part in blob)
        {
            if (isOver || !await IsWaitingAsync(part, cancellationToken))
                over.Add(part);
        }

        await embargoes.RemoveAsync(over, cancellationToken);
    }

    // The embargo may have ended while another machine was still processing the file.
    private async Task<bool> IsWaitingAsync(EmbargoedPart part, CancellationToken cancellationToken)
    {
        var settled = (await store.FindAsync(part.Origin.Blob.Name, cancellationToken))?.Receipt.Settled;
        if (settled?.Blob.ETag != part.Origin.Blob.ETag)
            return false;
        var outcome = settled.Parts is null
            ? settled.Outcome
            : (await parts.FindAsync(part.Origin.Blob, part.Number, cancellationToken))?.Outcome;

        // What is not in the inbox any more never comes out.
        return outcome == SettledAs.Waiting && await inbox.IsCurrentAsync(part.Origin.Blob, cancellationToken);
    }
}
