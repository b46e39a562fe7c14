namespace NewsMonitor.Core.Ingestion;

/// <summary>Processes what waited for an embargo that is over. It may be run on any number of machines at once.</summary>
public sealed class EmbargoRelease(EmbargoStore embargoes, ArticleTries tries, ReceiptStore receipts, PartStore parts)
{
    /// <summary>Processes all that is due. What fails waits for the next run, until it is poisoned.</summary>
    /// <returns>How each file ended.</returns>
    public async Task<IReadOnlyList<TriedBlob>> RunAsync(CancellationToken cancellationToken)
    {
        List<TriedBlob> released = [];
        foreach (var blob in (await embargoes.DueAsync(cancellationToken)).GroupBy(part => part.Origin.Blob))
        {
            var attempt = new Attempt(blob.Key.Name, blob.Key.ETag, ListsPoisoned: true);
            var tried = await tries.TryAsync(attempt, cancellationToken);
            released.Add(tried);
            if (tried.Fault is not null && !tried.IsGivenUp)
                continue;
            foreach (var part in blob)
            {
                if (tried.IsGivenUp || !await IsWaitingAsync(part, cancellationToken))
                    await embargoes.RemoveAsync(part, cancellationToken);
            }
        }

        return released;
    }

    // The embargo may have ended while another machine was still processing the file.
    private async Task<bool> IsWaitingAsync(EmbargoedPart part, CancellationToken cancellationToken)
    {
        var settled = (await receipts.FindAsync(part.Origin.Blob.Name, cancellationToken))?.Receipt.Settled;
        if (settled?.Blob.ETag != part.Origin.Blob.ETag)
            return false;
        return settled.Parts is null
            ? settled.Outcome == SettledAs.Waiting
            : (await parts.FindAsync(part.Origin.Blob, part.Number, cancellationToken))?.Outcome == SettledAs.Waiting;
    }
}
