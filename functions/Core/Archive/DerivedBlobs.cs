using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Blobs of what was computed, in the container of digests: JSON, packed, with <see cref="DerivedFacts"/> as metadata. A blob
/// replaces only the version that was there before its rows were read, so a process that stalls in between, for however long,
/// writes nothing if it was cleared in the meantime.
/// </summary>
internal sealed class DerivedBlobs(StorageAccount account)
{
    /// <summary>
    /// The version of the contents; those of another one are made again. A higher one is due when the same rows give other
    /// stories, another order or other names.
    /// </summary>
    private const string Format = "2";

    private readonly BlobContainerClient _container = account.Digests;

    public async Task<DerivedDay> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            var (details, now) = (answer.Value.Details, answer.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue);
            return new DerivedDay(now, details.ETag, DerivedFacts.Read(details.Metadata, Format))
            {
                Content = details.ContentLength > 0 ? answer.Value.Content : null,
            };
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return new DerivedDay(fault.GetRawResponse()?.Headers.Date ?? DateTimeOffset.MinValue, null, null);
        }
    }

    /// <summary>What is known of blobs without reading them; none without the container.</summary>
    public async IAsyncEnumerable<(string Name, DerivedFacts Facts)> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var options = new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata };
        await using var blobs = _container.GetBlobsAsync(options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(blobs))
            if (DerivedFacts.Read(blobs.Current.Metadata, Format) is { } facts)
                yield return (blobs.Current.Name, facts);
    }

    /// <summary>Keeps what was made, unless another process did, or it was cleared, since it was looked up.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="seen">What was found before anything was read for it.</param>
    /// <param name="facts">What is known of it without reading it.</param>
    /// <param name="json">Its bytes; null to note only the facts.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public async Task KeepAsync(
        string name,
        DerivedDay seen,
        DerivedFacts facts,
        byte[]? json,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Metadata = facts.Write(Format),
                Conditions = seen.Version is { } version
                    ? new BlobRequestConditions { IfMatch = version }
                    : new BlobRequestConditions { IfNoneMatch = ETag.All },
            };
            var content = json is null ? BinaryData.Empty : PackedJson.Pack(json);
            await _container.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // Without the container, nothing is kept. Or another process was first, or it was cleared.
        }
    }

    /// <summary>Clears a blob, or makes an empty one.</summary>
    public async Task EmptyAsync(string name, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(name).UploadAsync(BinaryData.Empty, overwrite: true, cancellationToken);

    private static async Task<bool> NextAsync(IAsyncEnumerator<BlobItem> blobs)
    {
        try
        {
            return await blobs.MoveNextAsync();
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return false;
        }
    }
}
