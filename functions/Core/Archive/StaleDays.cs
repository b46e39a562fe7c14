using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Marks days whose rows are about to change, or that are counted otherwise now, although their rollup may already be stored: an
/// empty blob replaces the rollup.
/// </summary>
public sealed class StaleDays(StorageAccount account)
{
    internal const string Folder = "_rollups";
    private const string Rollup = ".json.gz";
    private const string MarkedKey = "marked";

    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>
    /// Marks a day. Call it before the row changes: a mark without a change costs a recount, but a change without a mark makes
    /// the numbers wrong.
    /// </summary>
    public async Task MarkAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            await _container.GetBlobClient(RollupName(day)).UploadAsync(BinaryData.Empty, overwrite: true, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Without the container there is no rollup either.
        }
    }

    /// <summary>
    /// Has days counted again whose rows stay as they are, both ends included: what is made of rows alone is not made again. Call
    /// it after what they are counted by has changed.
    /// </summary>
    public async Task RecountAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        Dictionary<DateOnly, BlobItem> known = [];
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            await foreach (var (day, blob) in ListAsync(month, cancellationToken))
                known[day] = blob;
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        await Task.WhenAll(days.Select(day => RecountAsync(day, known.GetValueOrDefault(day), cancellationToken)));
    }

    /// <summary>
    /// When the days of a month were marked last, by the service's clock. Of a day that was counted since, that time or a later
    /// one; days that were never marked are missing, or have the minimum time.
    /// </summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public async Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadAsync(
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, DateTimeOffset> marked = [];
        await foreach (var (day, blob) in ListAsync(month, cancellationToken))
            marked[day] = MarkedAt(blob);
        return marked;
    }

    /// <summary>What a rollup is stored with, so that it does not look like a mark.</summary>
    /// <param name="marked">When the day was marked last; null if it never was.</param>
    internal static Dictionary<string, string> Metadata(DateTimeOffset? marked) =>
        new() { [MarkedKey] = (marked ?? DateTimeOffset.MinValue).ToString("O", CultureInfo.InvariantCulture) };

    /// <summary>When the day of a rollup or of a mark was marked last; a later time if it is unknown.</summary>
    // Missing from marks, and from rollups of former versions and those that reindexing counted again.
    internal static DateTimeOffset MarkedAt(BlobItem blob) =>
        blob.Metadata.TryGetValue(MarkedKey, out var text)
        && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : blob.Properties.LastModified ?? DateTimeOffset.MaxValue;

    /// <summary>Rollups and marks whose names begin so.</summary>
    internal static GetBlobsOptions Listing(DateOnly month) =>
        new()
        {
            Prefix = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{month:yyyy/MM}/"),
            Traits = BlobTraits.Metadata,
        };

    // Before the first digest, the container may not exist.
    private async IAsyncEnumerable<(DateOnly Day, BlobItem Blob)> ListAsync(
        DateOnly month,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var blobs = _container.GetBlobsAsync(Listing(month), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(blobs))
            if (DayOf(blobs.Current.Name) is { } day)
                yield return (day, blobs.Current);
    }

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

    // The rollup of a day that was marked or counted in the meantime may be stored with what it was counted by before.
    private async Task RecountAsync(DateOnly day, BlobItem? known, CancellationToken cancellationToken)
    {
        var unchanged = known is null
            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
            : new BlobRequestConditions { IfMatch = known.Properties.ETag };
        var options = new BlobUploadOptions
        {
            Conditions = unchanged,
            Metadata = Metadata(known is null ? null : MarkedAt(known)),
        };
        try
        {
            await _container.GetBlobClient(RollupName(day)).UploadAsync(BinaryData.Empty, options, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            await MarkAsync(day, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Without the container there is no rollup either.
        }
    }

    internal static string RollupName(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}/{day:yyyy/MM/dd}{Rollup}");

    /// <summary>The day of a rollup or of a mark; null if the blob is neither.</summary>
    internal static DateOnly? DayOf(string name)
    {
        var end = name.Length - Rollup.Length;
        return
            name.EndsWith(Rollup, StringComparison.Ordinal)
            && DateOnly.TryParseExact(
                name[..end],
                $"'{Folder}/'yyyy/MM/dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }
}
