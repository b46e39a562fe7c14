using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests;

namespace NewsMonitor.Core.Publishing;

/// <summary>Takes articles that were forgotten out of the digests that are kept, in all their forms.</summary>
public sealed class ArchiveRedaction(StorageAccount account, ForgottenStore forgotten)
{
    // Clocks differ, and an article's time may be that of a machine.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);
    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>Takes an article out of all digests that were made since it was stored. Reads each of them.</summary>
    /// <param name="id">The article's ID.</param>
    /// <param name="storedAt">When it was stored; the minimum time if that is not known.</param>
    /// <param name="names">The names it mentions; null if they are not known.</param>
    /// <param name="cancellationToken">Stops between two writes; repeating the call finishes the work.</param>
    /// <returns>The names of the digests that are without it now.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        string id,
        DateTimeOffset storedAt,
        IReadOnlyCollection<string>? names,
        CancellationToken cancellationToken
    )
    {
        var since = storedAt - DateTimeOffset.MinValue > Margin ? storedAt - Margin : DateTimeOffset.MinValue;
        List<string> changed = [];
        foreach (var name in await ListAsync(since, cancellationToken))
        {
            if (await ChangeAsync(name, id, Change, cancellationToken))
                changed.Add(name);
        }

        return changed;

        // A digest may have counted it without listing it.
        ArchivedDigest Change(ArchivedDigest archived) =>
            archived.Digest.Lists(id) || (names is not null && archived.Digest.Window.Covers(storedAt))
                ? archived.Without(id, names)
                : archived;
    }

    /// <summary>
    /// The same for one digest and all that was forgotten, such as while the digest was made; costs one request.
    /// </summary>
    /// <param name="archived">The digest as it was read.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>The digest as it is now.</returns>
    public async Task<ArchivedDigest> RunAsync(ArchivedDigest archived, CancellationToken cancellationToken)
    {
        var name = DigestArchive.Name(archived.Digest.Id, archived.Digest.Window, "json");
        foreach (var note in await forgotten.ReadAsync(cancellationToken))
        {
            if (!archived.Digest.Lists(note.Id))
                continue;
            archived = archived.Without(note.Id, null);
            await ChangeAsync(name, note.Id, digest => digest.Without(note.Id, null), cancellationToken);
        }

        return archived;
    }

    // Before the first digest, the container may not exist.
    private async Task<IReadOnlyList<string>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            return await _container
                .GetBlobsAsync(cancellationToken: cancellationToken)
                .Where(blob => blob.Properties.LastModified >= since && DigestArchive.IsDigest(blob.Name))
                .Select(blob => blob.Name)
                .ToListAsync(cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return [];
        }
    }

    private async Task<bool> ChangeAsync(
        string name,
        string id,
        Func<ArchivedDigest, ArchivedDigest> change,
        CancellationToken cancellationToken
    )
    {
        while (await DownloadAsync(name, cancellationToken) is { } blob)
        {
            if (DigestArchive.Read(blob, out _) is not { } archived)
                return await RemoveAsync(name, blob, id, cancellationToken);
            var changed = change(archived);
            if (changed.Forgotten?.Contains(id) is not true)
                return false;
            if (!ReferenceEquals(changed, archived) && !await TryReplaceAsync(name, changed, blob, cancellationToken))
                continue;

            // Written whether they exist or not: a machine that has read the digest before writes them only if they do not.
            var rendered = DigestRenderer.Render(changed.Digest);
            await WriteAsync(Path.ChangeExtension(name, "html"), "text/html; charset=utf-8", rendered.Html, cancellationToken);
            await WriteAsync(Path.ChangeExtension(name, "txt"), "text/plain; charset=utf-8", rendered.Text, cancellationToken);
            return true;
        }

        return false;
    }

    private async Task<BlobDownloadResult?> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    // A damaged digest cannot be changed, and what people read of it may quote the article without its ID.
    private async Task<bool> RemoveAsync(string name, BlobDownloadResult blob, string id, CancellationToken cancellationToken)
    {
        var isRemoved = await DeleteAsync(Path.ChangeExtension(name, "html"), cancellationToken);
        isRemoved |= await DeleteAsync(Path.ChangeExtension(name, "txt"), cancellationToken);
        if (blob.Content.ToString().Contains(id, StringComparison.Ordinal))
            isRemoved |= await DeleteAsync(name, cancellationToken);
        return isRemoved;
    }

    private async Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<bool> TryReplaceAsync(
        string name,
        ArchivedDigest changed,
        BlobDownloadResult seen,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var options = JsonBlob.Upload(new BlobRequestConditions { IfMatch = seen.Details.ETag });
            var json = new BinaryData(DigestJson.Write(changed));
            await _container.GetBlobClient(name).UploadAsync(json, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() || fault.IsMissing())
        {
            return false;
        }
    }

    private Task WriteAsync(string name, string type, string content, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } };
        return _container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), options, cancellationToken);
    }
}
