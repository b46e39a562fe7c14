using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Marks days whose rows are about to change although their rollup may already be stored: an empty blob replaces the rollup.
/// </summary>
public sealed class StaleDays(StorageAccount account)
{
    internal const string Folder = "_rollups";
    private const string Rollup = ".json.gz";

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
    /// When the days of a month were marked or counted last, by the service's clock: later than the latest mark of each.
    /// </summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public async Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadAsync(
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, DateTimeOffset> marked = [];
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{month:yyyy/MM}/");
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken))
            {
                if (DayOf(blob.Name) is { } day)
                    marked[day] = blob.Properties.LastModified ?? DateTimeOffset.MaxValue;
            }
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Before the first digest, the container may not exist.
        }

        return marked;
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
