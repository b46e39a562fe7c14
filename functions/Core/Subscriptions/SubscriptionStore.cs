using System.Text;
using Azure;
using Azure.Storage.Blobs;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// Where the subscriptions are: the file that the settings name, or else the blob <see cref="BlobName"/> in the settings'
/// container. If there is neither, there is one digest of everything, as the settings describe it.
/// </summary>
public sealed class SubscriptionStore(StorageAccount account, DigestOptions options, SubscriptionsFile file)
{
    public const string BlobName = "digests.json";

    private readonly BlobClient _blob = account.Settings.GetBlobClient(BlobName);

    /// <summary>Where they are read from, in words for people.</summary>
    public string Place => options.File.Length > 0 ? options.File : $"{_blob.BlobContainerName}/{BlobName}";

    /// <summary>Reads them; a change takes effect at the next read.</summary>
    /// <exception cref="SubscriptionsException">They contain mistakes; all of them are named with their lines.</exception>
    /// <exception cref="FileNotFoundException">The file that the settings name does not exist.</exception>
    public async Task<SubscriptionSet> LoadAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } json)
            return new SubscriptionSet([DefaultSubscription.From(options)], []);
        List<SubscriptionFault> faults = [];
        return file.Parse(json, faults) ?? throw new SubscriptionsException(Place, faults);
    }

    /// <summary>Replaces the file in the settings' container.</summary>
    /// <exception cref="SubscriptionsException">It contains mistakes; nothing was changed.</exception>
    public async Task<SubscriptionSet> SaveAsync(string json, CancellationToken cancellationToken)
    {
        List<SubscriptionFault> faults = [];
        var set = file.Parse(json, faults) ?? throw new SubscriptionsException(Place, faults);
        await account.Settings.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _blob.UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(json)), JsonBlob.Upload(), cancellationToken);
        return set;
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.File.Length > 0)
            return await File.ReadAllTextAsync(options.File, cancellationToken);
        try
        {
            var blob = await _blob.DownloadContentAsync(cancellationToken);
            using var reader = new StreamReader(blob.Value.Content.ToStream(), Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }
}
