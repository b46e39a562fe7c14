using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Storage;

namespace NewsMonitor.Trends;

/// <summary>
/// Keeps what each UTC day held, as <c>_rollups/2026/11/21.json.gz</c> among the digests. A rollup is made of that day's rows and nothing else, so
/// it can be lost or made twice without harm.
/// </summary>
/// <remarks>
/// <para>
/// Rows of a day are still written on the day after it (<see cref="StoredDays.MaxFilingLag"/>), so that a rollup is kept only from an hour into
/// the second day after. Later a row changes only where its article is superseded or revived; <see cref="StaleDays"/> is marked before that. A
/// rollup counts only where it was written more than <see cref="Settle"/> after the last mark: by then the change was made or its try is dead,
/// and whoever read the rows before it has long written what it read. Until then the day is counted anew each time and not kept.
/// </para>
/// <para>Both times are the service's own, so the clocks of the machines do not matter.</para>
/// </remarks>
public sealed class RollupStore(StorageAccount account, ArticleStore articles, TimeProvider clock)
{
    /// <summary>Longer than one try to store an article and one reading of a day together.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromHours(1);

    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>The days from one to another, both included; those that were never counted are counted now.</summary>
    public async IAsyncEnumerable<DayRollup> ReadAsync(
        DateOnly first, DateOnly last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var kept = await KeptAsync(first, last, cancellation);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var (written, marked) = kept.GetValueOrDefault(day);
            if (written is { } time && (marked is null || time > marked + Settle) && await FindAsync(day, cancellation) is { } rollup)
                yield return rollup;
            else
                yield return await CountAsync(day, marked, cancellation);
        }
    }

    private async Task<DayRollup> CountAsync(DateOnly day, DateTimeOffset? marked, CancellationToken cancellation)
    {
        var tally = new RollupTally();
        await foreach (var article in articles.ReadDayAsync(day, cancellation))
            tally.Add(article);
        var rollup = tally.Sum();
        var now = clock.GetUtcNow();
        var closed = new DateTimeOffset(day.AddDays(1 + StoredDays.MaxFilingLag), TimeOnly.MinValue, TimeSpan.Zero) + Settle;
        if (now >= closed && (marked is null || now > marked + Settle))
            await KeepAsync(day, rollup, cancellation);
        return rollup;
    }

    private async Task<Dictionary<DateOnly, (DateTimeOffset? Written, DateTimeOffset? Marked)>> KeptAsync(
        DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        Dictionary<DateOnly, (DateTimeOffset? Written, DateTimeOffset? Marked)> kept = [];
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{StaleDays.Folder}/{month:yyyy/MM}/");
            foreach (var blob in await ListAsync(prefix, cancellation))
            {
                if (StaleDays.DayOf(blob.Name) is not { } day)
                    continue;
                var (written, marked) = kept.GetValueOrDefault(day);
                kept[day] = StaleDays.IsMark(blob.Name) ? (written, blob.Properties.LastModified) : (blob.Properties.LastModified, marked);
            }
        }

        return kept;
    }

    // Before the first digest there is no container.
    private async Task<IReadOnlyList<BlobItem>> ListAsync(string prefix, CancellationToken cancellation)
    {
        try
        {
            return await _container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellation).ToListAsync(cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return [];
        }
    }

    private async Task<DayRollup?> FindAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            var blob = await _container.GetBlobClient(StaleDays.RollupName(day)).DownloadContentAsync(cancellation);
            await using var unpacked = new GZipStream(blob.Value.Content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(unpacked, RollupJson.Default.DayRollup, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    // A preview may come before the first digest, and writes nothing: without the container nothing is kept.
    private async Task KeepAsync(DateOnly day, DayRollup rollup, CancellationToken cancellation)
    {
        var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(packing, rollup, RollupJson.Default.DayRollup, cancellation);
        packed.Position = 0;
        try
        {
            await _container.GetBlobClient(StaleDays.RollupName(day)).UploadAsync(packed, overwrite: true, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DayRollup))]
internal sealed partial class RollupJson : JsonSerializerContext;
