using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// How far the service was fed, in the index's container: an empty blob for each UTC day, which says so in its metadata. Its
/// lease is the right to feed the day.
/// </summary>
internal sealed class FeedCursors(StorageAccount account, StaleDays stale, SearchService service)
{
    private readonly BlobContainerClient _container = account.Index;

    /// <summary>Lists a month: one request for its cursors and one for its marks.</summary>
    public async Task<FedMonth> ListAsync(DateOnly month, CancellationToken cancellationToken)
    {
        // Marks first: a change in between is then seen as later than the cursor.
        var marks = await stale.ReadAsync(month, cancellationToken);
        Dictionary<DateOnly, FedDay> days = [];
        DateTimeOffset? asOf = null;
        var options = new GetBlobsOptions { Prefix = FedDay.MonthOf(month), Traits = BlobTraits.Metadata };
        await foreach (var page in _container.GetBlobsAsync(options, cancellationToken).AsPages())
        {
            asOf ??= page.GetRawResponse().Headers.Date;
            foreach (var item in page.Values)
                if (FedDay.DayOf(item.Name) is { } day && FedDay.Of(day, item.Metadata, service.Id) is { } fed)
                    days[day] = fed;
        }

        return new FedMonth(days, marks, asOf ?? DateTimeOffset.MinValue);
    }

    /// <summary>Takes the right to feed a day.</summary>
    /// <returns>Null if another process has it.</returns>
    public async Task<FeedClaim?> TryClaimAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var blob = _container.GetBlobClient(FedDay.NameOf(day));
        try
        {
            return await FeedClaim.TakeAsync(blob, day, service.Id, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            await CreateAsync(blob, cancellationToken);
            return await TryClaimAsync(day, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return null;
        }
    }

    /// <summary>Forgets how far the service was fed, because its index is gone.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await foreach (var item in _container.GetBlobsAsync(new GetBlobsOptions { Prefix = FedDay.All }, cancellationToken))
            await RemoveAsync(_container.GetBlobClient(item.Name), cancellationToken);
    }

    private static async Task RemoveAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Who feeds the day finds no index, and does not get as far as the cursor.
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another process was first.
        }
    }
}

/// <summary>How far the service was fed with a month, and which of its days have changed.</summary>
/// <param name="Days">The days that were fed.</param>
/// <param name="Marks">When days were marked last (<see cref="StaleDays"/>).</param>
/// <param name="AsOf">When they were listed, by the storage service's clock.</param>
internal sealed record FedMonth(
    IReadOnlyDictionary<DateOnly, FedDay> Days,
    IReadOnlyDictionary<DateOnly, DateTimeOffset> Marks,
    DateTimeOffset AsOf
)
{
    public DateTimeOffset? MarkOf(DateOnly day) => Marks.TryGetValue(day, out var marked) ? marked : null;

    /// <summary>Whether a day must be fed.</summary>
    public bool IsBehind(DateOnly day) => !Days.TryGetValue(day, out var fed) || fed.IsBehind(MarkOf(day));
}
