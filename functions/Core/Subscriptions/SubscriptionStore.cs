using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
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
    /// <exception cref="SubscriptionsException">
    /// They contain mistakes, all of which are named with their lines; or the file that the settings name cannot be opened.
    /// </exception>
    public async Task<SubscriptionSet> LoadAsync(CancellationToken cancellationToken) =>
        Parse(await OpenAsync(cancellationToken));

    /// <summary>Whether they are read from a file of this machine, which only its owner changes.</summary>
    public bool IsFile => options.File.Length > 0;

    /// <summary>Reads their text, so that it can be changed.</summary>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="SubscriptionsException">The file that the settings name cannot be opened.</exception>
    public async Task<SubscriptionsText?> OpenAsync(CancellationToken cancellationToken)
    {
        if (options.File.Length > 0)
            return new SubscriptionsText(await ReadFileAsync(cancellationToken), null);
        try
        {
            var blob = await _blob.DownloadContentAsync(cancellationToken);
            using var reader = new StreamReader(blob.Value.Content.ToStream(), Encoding.UTF8);
            return new SubscriptionsText(await reader.ReadToEndAsync(cancellationToken), blob.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>The same; where there is none, one that says what the settings say.</summary>
    /// <exception cref="SubscriptionsException">The file that the settings name cannot be opened.</exception>
    public async Task<SubscriptionsText> DraftAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken) ?? new SubscriptionsText(DefaultSubscription.Write(options), null) { IsDraft = true };

    /// <summary>What a text says; without one, there is the digest that the settings describe.</summary>
    /// <exception cref="SubscriptionsException">It contains mistakes; all of them are named with their lines.</exception>
    public SubscriptionSet Parse(SubscriptionsText? text) =>
        text is null ? new SubscriptionSet([DefaultSubscription.From(options)], []) : Parse(text.Json);

    /// <summary>Replaces the file in the settings' container, or makes it, unless it has changed since it was read.</summary>
    /// <param name="seen">The text as it was read.</param>
    /// <param name="json">What it becomes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was replaced; false if it has changed or was removed.</returns>
    /// <exception cref="SubscriptionsException">It contains mistakes; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">They are read from a file of this machine.</exception>
    public async Task<bool> TryReplaceAsync(SubscriptionsText seen, string json, CancellationToken cancellationToken)
    {
        if (seen is { Version: null, IsDraft: false })
            throw new InvalidOperationException($"{Place} is changed on the machine that has it.");
        Parse(json);
        try
        {
            var conditions = seen.IsDraft
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = seen.Version };
            await UploadAsync(json, conditions, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() || fault.IsMissing())
        {
            // Either someone else was first, or the answer to our own write was lost and the client wrote again.
            return (await OpenAsync(cancellationToken))?.Json == json;
        }
    }

    /// <summary>Replaces the file in the settings' container.</summary>
    /// <exception cref="SubscriptionsException">It contains mistakes; nothing was changed.</exception>
    public async Task<SubscriptionSet> SaveAsync(string json, CancellationToken cancellationToken)
    {
        var set = Parse(json);
        await UploadAsync(json, conditions: null, cancellationToken);
        return set;
    }

    private async Task<string> ReadFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(options.File, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SubscriptionsException(Place, [new SubscriptionFault(0, "the file", $"cannot be opened: {fault.Message}")]);
        }
    }

    private Task UploadAsync(string json, BlobRequestConditions? conditions, CancellationToken cancellationToken) =>
        _blob.UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(json)), JsonBlob.Upload(conditions), cancellationToken);

    private SubscriptionSet Parse(string json)
    {
        List<SubscriptionFault> faults = [];
        return file.Parse(json, faults) ?? throw new SubscriptionsException(Place, faults);
    }
}

/// <summary>The text of the subscriptions.</summary>
/// <param name="Json">As it was written.</param>
/// <param name="Version">Its version in the settings' container; null if it is from a file of this machine.</param>
public sealed record SubscriptionsText(string Json, ETag? Version)
{
    /// <summary>Whether there is none yet, and this one says what the settings say.</summary>
    public bool IsDraft { get; init; }
}
