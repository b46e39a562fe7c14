using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The index's container: a file for each UTC day, <c>2026/11/25.db</c>. All of it is derived from rows and texts.
/// </summary>
internal sealed class IndexStore(StorageAccount account, StaleDays stale)
{
    private readonly BlobContainerClient _container = account.Index;

    /// <summary>Lists a month: one request for its files and one for its marks.</summary>
    public async Task<IndexMonth> ListAsync(DateOnly month, CancellationToken cancellationToken)
    {
        // Marks first: a change in between is then seen as later than the file.
        var marks = await stale.ReadAsync(month, cancellationToken);
        Dictionary<DateOnly, IndexBlob> blobs = [];
        Dictionary<DateOnly, ETag> others = [];
        DateTimeOffset? asOf = null;
        var options = new GetBlobsOptions { Prefix = IndexBlob.MonthOf(month), Traits = BlobTraits.Metadata };
        await foreach (var page in _container.GetBlobsAsync(options, cancellationToken).AsPages())
        {
            asOf ??= page.GetRawResponse().Headers.Date;
            foreach (var item in page.Values)
            {
                if (IndexBlob.Of(item) is { } blob)
                    blobs[blob.Day] = blob;
                else if (IndexBlob.DayOf(item.Name) is { } day && item.Properties.ETag is { } etag)
                    others[day] = etag;
            }
        }

        return new IndexMonth(blobs, others, marks, asOf ?? DateTimeOffset.MinValue);
    }

    /// <summary>Downloads a file.</summary>
    /// <returns>Whether it was there in the version that was listed.</returns>
    public async Task<bool> TryDownloadAsync(IndexBlob blob, string path, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadToOptions { Conditions = new BlobRequestConditions { IfMatch = blob.ETag } };
            await _container.GetBlobClient(IndexBlob.NameOf(blob.Day)).DownloadToAsync(path, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Stores a file, unless another process has stored one since the day was listed.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="metadata">See <see cref="IndexBlob.Metadata"/>.</param>
    /// <param name="seen">The version that it replaces; null if there was none.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    public async Task<bool> TryUploadAsync(
        DateOnly day,
        BinaryData content,
        IDictionary<string, string> metadata,
        ETag? seen,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Metadata = metadata,
                Conditions = seen is { } etag
                    ? new BlobRequestConditions { IfMatch = etag }
                    : new BlobRequestConditions { IfNoneMatch = ETag.All },
            };
            await _container.GetBlobClient(IndexBlob.NameOf(day)).UploadAsync(content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Notes that a file is still up to date, unless it was replaced since it was listed.</summary>
    public async Task TryTouchAsync(IndexBlob blob, IDictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        try
        {
            var unchanged = new BlobRequestConditions { IfMatch = blob.ETag };
            await _container.GetBlobClient(IndexBlob.NameOf(blob.Day)).SetMetadataAsync(metadata, unchanged, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // Somebody else was first.
        }
    }

    /// <summary>Removes a damaged file, so that it is made again, unless it was replaced since it was listed.</summary>
    public async Task RemoveAsync(IndexBlob blob, CancellationToken cancellationToken)
    {
        try
        {
            var unchanged = new BlobRequestConditions { IfMatch = blob.ETag };
            await _container
                .GetBlobClient(IndexBlob.NameOf(blob.Day))
                .DeleteAsync(conditions: unchanged, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // Somebody else was first.
        }
    }
}
