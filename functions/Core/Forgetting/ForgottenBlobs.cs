using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Forgetting;

/// <summary>The blobs in the inbox that contain forgotten articles.</summary>
public sealed class ForgottenBlobs(
    InboxStore inbox,
    ReceiptStore receipts,
    EmbargoStore embargoes,
    VersionStore versions,
    CopyStore copies
)
{
    /// <summary>Finds them and, if that is wanted, deletes them with all that is known of them.</summary>
    /// <param name="ids">The IDs of the articles.</param>
    /// <param name="request">What was requested.</param>
    /// <param name="cancellationToken">Stops between two deletions; repeating the call finishes the work.</param>
    /// <returns>The names of the blobs that are gone, and of those that are still there.</returns>
    public async Task<(IReadOnlyList<string> Removed, IReadOnlyList<string> Kept)> FindAsync(
        IReadOnlyList<string> ids,
        ForgetRequest request,
        CancellationToken cancellationToken
    )
    {
        List<string> removed = [];
        List<string> kept = [];
        foreach (var blob in await AllAsync(ids, request.Blob, cancellationToken))
        {
            if (!request.WithBlob)
                (await inbox.IsCurrentAsync(blob, cancellationToken) ? kept : []).Add(blob.Name);
            else if (await inbox.RemoveAsync(blob, cancellationToken))
            {
                await RemoveKnownAsync(blob.Name, cancellationToken);
                removed.Add(blob.Name);
            }
        }

        if (
            request is { WithBlob: true, Blob: { } named }
            && !removed.Contains(named)
            && await RemoveGoneAsync(named, cancellationToken)
        )
            removed.Add(named);
        foreach (var id in request.WithBlob ? ids : [])
            await copies.RemoveAsync(id, cancellationToken);
        return ([.. removed.Distinct()], [.. kept.Distinct()]);
    }

    // A blob that is gone already may have contained only what was never stored, and then no article leads to it.
    private async Task<bool> RemoveGoneAsync(string name, CancellationToken cancellationToken)
    {
        if (await inbox.FindAsync(name, cancellationToken) is not null)
            return false;
        await RemoveKnownAsync(name, cancellationToken);
        return true;
    }

    private async Task RemoveKnownAsync(string name, CancellationToken cancellationToken)
    {
        await embargoes.RemoveAsync(name, cancellationToken);
        await versions.ForgetBlobAsync(name, cancellationToken);
        await receipts.ForgetAsync(name, cancellationToken);
    }

    private async Task<HashSet<BlobVersion>> AllAsync(
        IReadOnlyList<string> ids,
        string? named,
        CancellationToken cancellationToken
    )
    {
        HashSet<BlobVersion> all = [.. await receipts.FindBlobsAsync(ids, cancellationToken)];
        foreach (var id in ids)
        {
            await foreach (var copy in copies.ReadAsync(id, cancellationToken))
                all.Add(copy.Blob);
        }

        if (named is not null && await inbox.FindAsync(named, cancellationToken) is { } current)
            all.Add(current);
        return all;
    }
}
