using Azure;
using Azure.Storage.Blobs;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Which entries of each feed are in the inbox: a blob per feed in the settings' container.</summary>
public sealed class SeenStore(StorageAccount account)
{
    internal async Task<SeenEntries> ReadAsync(string feedId, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await Blob(feedId).DownloadContentAsync(cancellationToken);
            return SeenEntries.Read(blob.Value.Content);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return SeenEntries.Read([]);
        }
    }

    internal async Task WriteAsync(string feedId, SeenEntries seen, CancellationToken cancellationToken) =>
        await Blob(feedId).UploadAsync(new BinaryData(seen.Write()), overwrite: true, cancellationToken);

    internal async Task RemoveAsync(string feedId, CancellationToken cancellationToken) =>
        await Blob(feedId).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private BlobClient Blob(string feedId) => account.Settings.GetBlobClient($"feeds/{feedId}.seen");
}
