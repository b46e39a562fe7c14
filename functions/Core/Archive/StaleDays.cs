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
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{month:yyyy/MM}/");
        try
        {
            var options = new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata };
            await foreach (var blob in _container.GetBlobsAsync(options, cancellationToken))
            {
                if (DayOf(blob.Name) is { } day)
                    marked[day] = MarkedAt(blob.Metadata) ?? blob.Properties.LastModified ?? DateTimeOffset.MaxValue;
            }
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Before the first digest, the container may not exist.
        }

        return marked;
    }

    /// <summary>What a rollup is stored with, so that it does not look like a mark.</summary>
    /// <param name="marked">When the day was marked last; null if it never was.</param>
    internal static Dictionary<string, string> Metadata(DateTimeOffset? marked) =>
        new() { [MarkedKey] = (marked ?? DateTimeOffset.MinValue).ToString("O", CultureInfo.InvariantCulture) };

    // Missing from marks, and from rollups of former versions and those that were counted again.
    private static DateTimeOffset? MarkedAt(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(MarkedKey, out var text)
        && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

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
