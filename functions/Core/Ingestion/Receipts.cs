using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Keeps the receipt of each blob name correct, whatever order its versions are processed in.</summary>
public sealed class Receipts(
    ReceiptStore store,
    UnstoredStore unstored,
    PartStore parts,
    Succession succession,
    InboxStore inbox,
    TimeProvider time,
    IServiceClock clock
)
{
    /// <summary>Opens the receipt of a version where the last try stopped.</summary>
    /// <param name="blob">The version, not yet read.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The receipt; null if the version is finished, and nothing of it waited for an embargo that is over.</returns>
    /// <exception cref="InvalidDataException">The blob's receipt cannot be read.</exception>
    public async Task<OpenReceipt?> OpenAsync(OpenBlob blob, CancellationToken cancellationToken)
    {
        var version = blob.Version;
        var known = await FindAsync(version.Name, cancellationToken);
        if (known?.Receipt.Settles(version) is true)
            return await ReopenAsync(blob, known, known.Receipt.Settled!, cancellationToken);

        var open = new OpenReceipt(this, blob, known, await RepeatedAsync(version, known?.Receipt.Settled, cancellationToken));
        await FileLastAsync(version, open.Done, cancellationToken);
        return open;
    }

    // The runner that recorded the last part may have died before filing it. It may also be this one: the client repeats a write
    // whose answer was lost, and finds its own row.
    private async Task FileLastAsync(BlobVersion version, PartCounts done, CancellationToken cancellationToken)
    {
        if (done.Total > 0 && await parts.FindAsync(version, done.Total, cancellationToken) is { } last)
            await unstored.FileAsync(last, cancellationToken);
    }

    private async Task<OpenReceipt?> ReopenAsync(
        OpenBlob blob,
        StampedReceipt known,
        Settlement settled,
        CancellationToken cancellationToken
    )
    {
        if (settled.WaitsUntil is { } end)
        {
            await unstored.FileAsync(settled, cancellationToken);
            return end > await NowAsync(cancellationToken) ? null : new OpenReceipt(this, blob, known, null);
        }

        if (settled.Parts is { Waiting: > 0 })
        {
            var due = await DueAsync(blob.Version, cancellationToken);
            return due.Count == 0 ? null : new OpenReceipt(this, blob, known, null) { Due = due };
        }

        // There may have been a crash between writing the two rows.
        await unstored.FileAsync(settled, cancellationToken);
        return null;
    }

    private async Task<HashSet<int>> DueAsync(BlobVersion version, CancellationToken cancellationToken)
    {
        var now = await NowAsync(cancellationToken);
        return await parts
            .ReadAsync(version.Name, cancellationToken)
            .Where(part => part.Settled.Blob.ETag == version.ETag && part.Settled.WaitsUntil <= now)
            .Select(part => part.Number)
            .ToHashSetAsync(cancellationToken: cancellationToken);
    }

    internal Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => clock.NowAsync(cancellationToken);

    // Programs that write their files again each night write most of them with the same bytes.
    private async Task<Settlement?> RepeatedAsync(BlobVersion version, Settlement? last, CancellationToken cancellationToken) =>
        last?.ContentHash is { } hash
        && last.Blob.Length == version.Length
        && await inbox.HashAsync(version, cancellationToken) == hash
            ? last
            : null;

    /// <summary>Records how a version ended. Articles that it no longer contains are superseded.</summary>
    /// <param name="outcome">Stored, duplicate, rejected, or a bundle.</param>
    /// <param name="open">The receipt as it was opened.</param>
    /// <param name="cancellationToken">Stops between two writes; the next try continues from there.</param>
    internal async Task SettleAsync(ArticleOutcome outcome, OpenReceipt open, CancellationToken cancellationToken)
    {
        var blob = open.Blob;
        var settled = Settlement.Of(new Origin(blob.Version), outcome, time.GetUtcNow()) with { ContentHash = blob.ContentHash };
        settled = open.Compared(settled, open.Repeated);
        var known = open.Known;
        while (!await TrySettleAsync(settled, known, cancellationToken))
            known = await FindAsync(blob.Version.Name, cancellationToken);
    }

    /// <summary>Records how a part ended, after the parts before it.</summary>
    /// <returns>The progress; null if another runner has already finished this version, or another version.</returns>
    internal async Task<StampedReceipt?> SettlePartAsync(
        Origin origin,
        ArticleOutcome outcome,
        OpenReceipt open,
        CancellationToken cancellationToken
    )
    {
        var settled = Settlement.Of(origin, outcome, time.GetUtcNow());
        var (done, known) = (open.Done.With(outcome), open.Known);
        if (open.Repeated is { } last)
            settled = open.Compared(settled, await parts.FindAsync(last.Blob, done.Total, cancellationToken));
        while (true)
        {
            if (await parts.TryWriteAsync(settled, done, known, cancellationToken) is { } written)
            {
                await unstored.FileAsync(settled, cancellationToken);
                return written;
            }

            known = await FindAsync(origin.Blob.Name, cancellationToken);
            if (known?.Receipt.Settles(origin.Blob) is true)
                return null;
            if (known?.Receipt.Progress is { } progress && progress.ETag == origin.Blob.ETag && progress.Done.Total >= done.Total)
            {
                await FileLastAsync(origin.Blob, progress.Done, cancellationToken);
                return known;
            }

            if (await IsOvertakenAsync(settled, done.Total, cancellationToken))
                return null;
        }
    }

    /// <summary>Records how a part ended that waited for an embargo, after its version was finished.</summary>
    /// <returns>The receipt; null if another version has been processed in the meantime.</returns>
    internal async Task<StampedReceipt?> ReleasePartAsync(
        Origin origin,
        int number,
        ArticleOutcome outcome,
        StampedReceipt known,
        CancellationToken cancellationToken
    )
    {
        var settled = Settlement.Of(origin, outcome, time.GetUtcNow());

        // First, since no later try does it.
        await unstored.FileAsync(settled, cancellationToken);
        for (StampedReceipt? current = known; ; current = await FindAsync(origin.Blob.Name, cancellationToken))
        {
            if (current?.Receipt.Settles(origin.Blob) is not true)
            {
                await IsOvertakenAsync(settled, number, cancellationToken);
                return null;
            }

            if (await parts.TryReleaseAsync(settled, number, current, cancellationToken) is { } written)
                return written;
            if ((await parts.FindAsync(origin.Blob, number, cancellationToken))?.WaitsUntil is null)
                return await FindAsync(origin.Blob.Name, cancellationToken);
        }
    }

    /// <summary>
    /// Records that something waited for the end of an embargo and was deleted before, as a rejection, so that people see it.
    /// Nothing happens if it does not wait any more.
    /// </summary>
    internal async Task LoseAsync(EmbargoedPart part, CancellationToken cancellationToken)
    {
        var reason = $"The file was deleted before its embargo ended ({part.Until:u}). If it is still wanted, drop it again.";
        var outcome = new ArticleOutcome.Rejected(new Rejection(RejectionKind.Embargoed, reason));
        var lost = Settlement.Of(part.Origin, outcome, time.GetUtcNow());
        while (await FindAsync(part.Origin.Blob.Name, cancellationToken) is { } known && known.Receipt.Settles(part.Origin.Blob))
        {
            if (known.Receipt.Settled is { Parts.Waiting: > 0 })
            {
                await ReleasePartAsync(part.Origin, part.Number, outcome, known, cancellationToken);
                return;
            }

            if (known.Receipt.Settled is not { WaitsUntil: not null })
                return;

            // First, since no later try does it.
            await unstored.FileAsync(lost, cancellationToken);
            if (await store.TryWriteAsync(lost, known, cancellationToken))
                return;
        }
    }

    // A failed try may have been recorded in the meantime; otherwise another version has been begun, and the current one goes
    // on.
    private async Task<bool> IsOvertakenAsync(Settlement part, int number, CancellationToken cancellationToken)
    {
        if (await inbox.IsCurrentAsync(part.Blob, cancellationToken))
            return false;
        await parts.WriteAsync(part, number, cancellationToken);

        // Either the newer version finds that row when it settles, since its receipt can no longer be written without reading
        // the rows again, or it has already settled and its articles take the place here.
        if ((await FindAsync(part.Blob.Name, cancellationToken))?.Receipt.Settled is { } newer)
            await GiveWayToAsync(newer, part.Blob, cancellationToken);
        return true;
    }

    private async Task GiveWayToAsync(Settlement newer, BlobVersion version, CancellationToken cancellationToken)
    {
        if (await succession.IsNewerAsync(newer.Blob, version, cancellationToken))
            await succession.GiveWayWithPartsAsync(null, newer, cancellationToken);
    }

    private async Task<bool> TrySettleAsync(Settlement settled, StampedReceipt? known, CancellationToken cancellationToken)
    {
        var other = known?.Receipt.Settled;
        var isSame = other?.Blob.ETag == settled.Blob.ETag;
        if (isSame && (other!.WaitsUntil is null || settled.WaitsUntil is not null))
        {
            // The other runner may have died before this, or it is this one, which got no answer and wrote again.
            await unstored.FileAsync(other, cancellationToken);
            return true;
        }

        var isLate = !isSame && other is not null && await succession.IsNewerAsync(other.Blob, settled.Blob, cancellationToken);
        var (older, newer) = isLate ? (settled, other!) : (other, settled);
        if (known?.Receipt.Progress is not null || older?.Parts is not null || newer.Parts is not null)
            await succession.GiveWayWithPartsAsync(older, newer, cancellationToken);
        else if (older is not null)
            await succession.GiveWayAsync(older, newer, cancellationToken);
        if (isLate)
            return true;
        if (!await store.TryWriteAsync(settled, known, cancellationToken))
            return false;
        await unstored.FileAsync(settled, cancellationToken);
        return true;
    }

    private async Task<StampedReceipt?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync(blobName, cancellationToken);
        return known?.Receipt.Fault is { } fault
            ? throw new InvalidDataException(
                $"The receipt cannot be read ({fault}); newsmonitor replay BLOB processes the blob from the start"
            )
            : known;
    }
}
