using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// The right to feed a day: a lease of a minute on its cursor. It is renewed before each request to the service, which takes
/// less than a minute, so nothing is written after another process has taken over.
/// </summary>
internal sealed class FeedClaim : IAsyncDisposable
{
    /// <summary>The longest time from a renewal to the end of what it is for.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private readonly BlobClient _blob;
    private readonly BlobLeaseClient _lease;
    private readonly string _index;

    private FeedClaim(BlobClient blob, BlobLeaseClient lease, string index, DateTimeOffset takenAt) =>
        (_blob, _lease, _index, TakenAt) = (blob, lease, index, takenAt);

    /// <summary>By the storage service's clock.</summary>
    public DateTimeOffset TakenAt { get; }

    /// <summary>How far the service was fed when the claim was taken; null if it was not.</summary>
    public FedDay? Standing { get; private init; }

    /// <exception cref="RequestFailedException">
    /// The blob is missing (404), or another process has the claim (409).
    /// </exception>
    public static async Task<FeedClaim> TakeAsync(
        BlobClient blob,
        DateOnly day,
        string index,
        CancellationToken cancellationToken
    )
    {
        var lease = blob.GetBlobLeaseClient();
        var taken = await lease.AcquireAsync(Length, cancellationToken: cancellationToken);
        var takenAt = taken.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue;
        var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        return new FeedClaim(blob, lease, index, takenAt) { Standing = FedDay.Of(day, properties.Value.Metadata, index) };
    }

    /// <exception cref="RequestFailedException">Another process has taken over.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken) =>
        await _lease.RenewAsync(cancellationToken: cancellationToken);

    /// <summary>Says how far the service is fed.</summary>
    /// <exception cref="RequestFailedException">Another process has taken over.</exception>
    public async Task StoreAsync(FedDay fed, CancellationToken cancellationToken)
    {
        await RenewAsync(cancellationToken);
        await _blob.SetMetadataAsync(
            fed.Metadata(_index),
            new BlobRequestConditions { LeaseId = _lease.LeaseId },
            cancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
        catch (RequestFailedException)
        {
            // It ends by itself.
        }
    }
}
