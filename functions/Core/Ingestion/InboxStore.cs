using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The container that articles are dropped into.</summary>
public sealed class InboxStore(StorageAccount account)
{
    private const int MaxName = 1_024;
    private const string Changed = "filechanged";
    private const string Hash = "contenthash";

    /// <summary>
    /// Longer files are uploaded in blocks, one after another, so that a connection of half a megabit a second uploads one within
    /// the time that a request may take.
    /// </summary>
    private static readonly StorageTransferOptions Blocks = new()
    {
        InitialTransferSize = 1_000_000,
        MaximumTransferSize = 1_000_000,
        MaximumConcurrency = 1,
    };

    private static readonly long MaxTicks = DateTime.MaxValue.Ticks;
    private readonly BlobContainerClient _inbox = account.Inbox;

    /// <summary>Puts content into the inbox, replacing any blob with that name.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="changed">When the file was changed, in UTC, if it is a file; kept for <see cref="FilesAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the upload; the inbox then has the blob as it was.</param>
    /// <exception cref="ArgumentException">The name is not one that can be dropped.</exception>
    public async Task DropAsync(string name, Stream content, DateTime? changed, CancellationToken cancellationToken)
    {
        ThrowIfNotDroppable(name);
        var options = new BlobUploadOptions { TransferOptions = Blocks };
        if (changed is { } time)
            options.Metadata = new Dictionary<string, string> { [Changed] = time.Ticks.ToString(CultureInfo.InvariantCulture) };
        await _inbox.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
    }

    /// <summary>Puts content into the inbox unless there is a blob with that name.</summary>
    /// <returns>Whether the blob is new.</returns>
    /// <exception cref="ArgumentException">The name is not one that can be dropped.</exception>
    public async Task<bool> DropNewAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        ThrowIfNotDroppable(name);
        var options = new BlobUploadOptions { TransferOptions = Blocks };
        return await _inbox.GetBlobClient(name).FindOrAddAsync(content, options, cancellationToken) is null;
    }

    /// <summary>Puts content into the inbox unless the blob with that name has it already.</summary>
    /// <returns>Whether the blob is new or has changed.</returns>
    /// <exception cref="ArgumentException">The name is not one that can be dropped.</exception>
    public async Task<bool> DropIfChangedAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        ThrowIfNotDroppable(name);
        var blob = _inbox.GetBlobClient(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var options = new BlobUploadOptions
        {
            TransferOptions = Blocks,
            Metadata = new Dictionary<string, string> { [Hash] = hash },
        };
        if (await blob.FindOrAddAsync(content, options, cancellationToken) is not { } known)
            return true;
        if (known.Metadata.TryGetValue(Hash, out var before) && before == hash)
            return false;
        options.Conditions = null;
        await blob.UploadAsync(new BinaryData(content), options, cancellationToken);
        return true;
    }

    /// <summary>The files that were dropped and are still in the inbox, by the names of their blobs.</summary>
    public async Task<IReadOnlyDictionary<string, FileState>> FilesAsync(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, FileState>(StringComparer.Ordinal);
        var blobs = _inbox.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellationToken);
        await foreach (var blob in blobs)
        {
            if (
                blob.Metadata?.TryGetValue(Changed, out var ticks) == true
                && long.TryParse(ticks, CultureInfo.InvariantCulture, out var time)
                && time >= 0
                && time <= MaxTicks
            )
                files[blob.Name] = new FileState(new DateTime(time, DateTimeKind.Utc), blob.Properties.ContentLength ?? 0);
        }

        return files;
    }

    /// <summary>
    /// Whether a blob with this name can be dropped: a valid name without control characters, which a listing could not contain.
    /// </summary>
    public static bool CanDrop(string name) =>
        CanHold(name) && !name.Any(letter => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF');

    /// <summary>
    /// Whether a name is a valid blob name: 1 to 1,024 characters, and no part is "." or "..", since such an address leads to
    /// another blob or out of the container.
    /// </summary>
    public static bool CanHold(string name) =>
        name.Length is > 0 and <= MaxName && !name.Split('/', '\\').Any(part => part is "." or "..");

    /// <summary>The current version of a blob, ready to be read; null if the blob does not exist.</summary>
    public async Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (!CanHold(name))
            return null;
        try
        {
            var download = await _inbox.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken);
            var details = download.Value.Details;
            return new OpenBlob(
                new BlobVersion(name, details.ETag.Unquoted(), details.LastModified, details.ContentLength),
                download.Value
            );
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>The current version of a blob; null if it does not exist.</summary>
    public async Task<BlobVersion?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await _inbox.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return new BlobVersion(name, found.ETag.Unquoted(), found.LastModified, found.ContentLength);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>Deletes a version of a blob.</summary>
    /// <returns>Whether it is gone; false if the blob has been overwritten since.</returns>
    public async Task<bool> RemoveAsync(BlobVersion version, CancellationToken cancellationToken)
    {
        var blob = _inbox.GetBlobClient(version.Name);
        try
        {
            var unchanged = new BlobRequestConditions { IfMatch = new ETag(version.ETag) };
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, unchanged, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // A blob that is gone already has no ETag to match, either.
            return !await blob.ExistsAsync(cancellationToken);
        }
    }

    /// <summary>The hash of a version's bytes; null if it is no longer the current version.</summary>
    public async Task<string?> HashAsync(BlobVersion version, CancellationToken cancellationToken)
    {
        using var blob = await OpenAsync(version.Name, cancellationToken);
        if (blob?.Version.ETag != version.ETag)
            return null;
        await blob.Content.CopyToAsync(Stream.Null, cancellationToken);
        return blob.ContentHash;
    }

    /// <summary>Whether <paramref name="version"/> is the current version of the blob.</summary>
    public async Task<bool> IsCurrentAsync(BlobVersion version, CancellationToken cancellationToken) =>
        (await FindAsync(version.Name, cancellationToken))?.ETag == version.ETag;

    /// <summary>All blobs, by name; a page of 5,000 costs one transaction.</summary>
    public async IAsyncEnumerable<BlobVersion> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var blob in _inbox.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var properties = blob.Properties;
            yield return new BlobVersion(
                blob.Name,
                properties.ETag!.Value.Unquoted(),
                properties.LastModified!.Value,
                properties.ContentLength ?? 0
            );
        }
    }

    private static void ThrowIfNotDroppable(string name)
    {
        if (!CanDrop(name))
            throw new ArgumentException($"\"{name}\" is not a valid blob name", nameof(name));
    }
}

/// <summary>A version of a file, as far as a look at its folder shows it.</summary>
/// <param name="Changed">When it was changed, in UTC.</param>
/// <param name="Length">Its length in bytes.</param>
public readonly record struct FileState(DateTime Changed, long Length);

/// <summary>A blob version that is open for reading.</summary>
public sealed class OpenBlob(BlobVersion version, BlobDownloadStreamingResult download) : IDisposable
{
    private readonly HashedStream _content = new(download.Content, version.Length);

    public BlobVersion Version { get; } = version;

    /// <summary>Its bytes, as they arrive.</summary>
    public Stream Content => _content;

    /// <summary>The SHA-256 of its bytes in hexadecimal; null as long as they have not been read to the end.</summary>
    public string? ContentHash => _content.Hash;

    public void Dispose()
    {
        _content.Dispose();
        download.Dispose();
    }
}
